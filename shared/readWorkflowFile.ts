import { Refusal } from './errors.ts'
import { fileFormat, fileLimits, fileVersion, type WorkflowFile, workflowFile } from './graph.ts'
import { issueSentence } from './issueSentence.ts'
import { parseJson } from './json.ts'
import { upgradeGraph } from './upgradeGraph.ts'

/** Reads a workflow file. Unknown step types survive; a file that cannot be one is refused with a sentence. */
export function readWorkflowFile(text: string): WorkflowFile {
  if (text.length > fileLimits.bytes) throw refuse('It is larger than 10 MB.', 'TOO_LARGE')
  let value: unknown
  try {
    value = parseJson(text, fileLimits.depth)
  } catch (error) {
    throw refuse(error instanceof Error ? error.message : String(error))
  }
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== fileFormat)
    throw refuse('It is some other kind of file. Export a workflow from Leadloom, and import that.')
  if ('version' in value && typeof value.version === 'number' && value.version > fileVersion)
    throw refuse('It was made by a newer Leadloom. Update Leadloom first.')
  const parsed = workflowFile.safeParse(value)
  if (parsed.success) return upgradeGraph(parsed.data)
  const [issue] = parsed.error.issues
  throw refuse(
    issue ? `${issue.path.join(' . ') || 'The file'}: ${issueSentence(issue)}` : 'Its content is not complete.',
  )
}

const refuse = (why: string, code: 'INVALID_FILE' | 'TOO_LARGE' = 'INVALID_FILE') =>
  new Refusal(code, `This file can't be read as a workflow, and nothing was changed. ${why}`)
