import { fillIn } from '../../shared/text.ts'
import { go } from '../walk/outcome.ts'
import type { Executor } from './executor.ts'

export const setField: Executor<'setField'> = ({ config, facts }) =>
  go('next', {
    kind: 'setField',
    field: config.field,
    value: config.value.includes('{') ? fillIn(config.value, facts()) : config.value,
  })
