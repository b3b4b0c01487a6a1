import { ruleSchema } from '../rules.ts'
import { field } from './field.ts'

/** Who a start step lets in. */
export const onlyIf = field(ruleSchema.optional(), {
  title: 'Only if',
  control: 'rule',
  help: 'Leave empty for everyone.',
})
