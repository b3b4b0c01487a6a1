import type { GraphNode } from '../../../shared/graph.ts'
import { asDeclared, fieldsOf, isAsked } from '../../../shared/nodes/derive.ts'
import { nodeOf } from '../../../shared/nodes/index.ts'
import { mainDateOf } from '../../../shared/recordTypes.ts'
import type { KnownType } from '../controls/useRecordTypes.ts'

type Config = Readonly<Record<string, unknown>>

/** The settings of a step with what the missing ones mean. */
export const withDefaults = ({ type, config }: Pick<GraphNode, 'type' | 'config'>): Config => ({
  ...Object.fromEntries(
    fieldsOf(type).flatMap(({ key, schema }) => ('default' in schema ? [[key, schema.default]] : [])),
  ),
  ...asDeclared(nodeOf(type), config),
})

/**
 * What changes with a setting because it would not fit any more: states and dates of another kind of record, and a switch
 * that is no longer asked for and would go on working unseen.
 */
export function alsoChanged(
  type: string,
  before: Config,
  key: string,
  value: unknown,
  types: readonly KnownType[],
): Record<string, unknown> {
  const after = { ...before, [key]: value }
  const fields = fieldsOf(type)
  const isOtherOwner =
    before[key] !== value && (key === 'of' || fields.find((one) => one.key === key)?.meta.control === 'recordType')
  const record = types.find(({ id }) => id === after.recordType)
  return Object.fromEntries(
    fields.flatMap((field): [string, unknown][] => {
      const { control } = field.meta
      if (field.schema.type === 'boolean' && after[field.key] === true && !isAsked(type, field, after))
        return [[field.key, false]]
      if (!isOtherOwner) return []
      if (control === 'recordState' || control === 'recordStates') return [[field.key, '']]
      if (control !== 'dateField') return []
      const date = after.of === 'person' ? 'birthday' : record && mainDateOf(record)
      return date ? [[field.key, date]] : []
    }),
  )
}
