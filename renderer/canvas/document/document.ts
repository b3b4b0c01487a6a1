export type { WorkflowDocument } from '../../../shared/edits/workflowEdit.ts'
