import { channels, isToPerson } from '../../shared/channels.ts'
import type { Gap } from '../../shared/contract/workflows.ts'
import { factField, fieldTitle } from '../../shared/fields.ts'
import { askForWords, gapSentence, inSentence } from '../../shared/gapSentence.ts'
import type { Graph, GraphNode } from '../../shared/graph.ts'
import { nodeOf } from '../../shared/nodes/index.ts'
import { openFieldsOf } from '../../shared/openFieldsOf.ts'
import { recordTypeOf } from '../../shared/recordTypeOf.ts'
import { isOff } from '../../shared/stepOff.ts'
import { personFieldRows } from '../store/people/personFieldRows.ts'
import { lackingFields } from '../store/queries/lackingFields.ts'
import { recordTypes } from '../store/records/recordTypes.ts'
import type { Parts } from './parts.ts'

/**
 * Where the messages of a workflow would have a hole for some: a field in which they have nothing, and no words stand in for
 * it. Nothing keeps it off; each is named with its step, so that a click leads to the field.
 */
export function turnOnGaps({ store, now }: Pick<Parts, 'store' | 'now'>, graph: Graph): Gap[] {
  const type = recordTypes(store).get(recordTypeOf(graph) ?? '')
  const lacking = lackingFields(store, now)
  const known = new Map(
    [...lacking.people(), ...(type ? lacking.records(type.id) : [])].map((field) => [field.name, field]),
  )
  const phrases = new Map<string, string>([
    ...personFieldRows(store)
      .all()
      .map(({ name, title }) => [`person.${name}`, title] as const)
      .filter(([name]) => !factField(name)),
    ...(type?.fields ?? []).map(
      ({ name, title }) => [`record.${name}`, type?.builtIn ? inSentence(title) : title] as const,
    ),
  ])
  // Of a field in which nobody has anything nothing is counted. What is no field to be filled in is known by itself.
  const nobodyHas = (name: string) => {
    const of = known.get(name.startsWith('record.') ? 'record.title' : 'person.firstName')?.of ?? 0
    const isFilledIn = /^(person|record)\.(?!id$)\w+$/.test(name) && !factField(name)?.onlyRules
    return { lacking: isFilledIn ? of : 0, of }
  }
  const noun = type && inSentence(type.title)
  return graph.nodes
    .filter((step) => writesToPeople(step) && !isOff(step))
    .flatMap((step) =>
      openFieldsOf(step).flatMap(({ field, name }): Gap[] => {
        const found = known.get(name) ?? nobodyHas(name)
        if (found.lacking === 0) return []
        const phrase = phrases.get(name) ?? inSentence(fieldTitle(name))
        const nouns = noun !== undefined && name.startsWith('record.') ? ([noun, `${noun}s`] as const) : undefined
        const sentence = gapSentence({ phrase, ...found, ...(nouns ? { nouns } : {}) })
        return [{ node: step.id, field, name, message: `${sentence}${askForWords}` }]
      }),
    )
}

function writesToPeople({ type }: GraphNode): boolean {
  const channel = channels.find((one) => one === nodeOf(type)?.channel)
  return channel !== undefined && isToPerson(channel)
}
