import { z } from 'zod'
import { fileLimits, graphEdge, graphNode } from '../../../shared/graph.ts'
import { name } from '../document/graphEdits.ts'
import type { Part } from '../document/part.ts'
import { withoutPrivate } from './withoutPrivate.ts'

/**
 * Steps as text, to be kept, mailed and pasted into any workflow. A line for the reader, then:
 *
 *     { "format": "leadloom.steps", "version": 1,
 *       "nodes": [...],     steps as in a workflow file, with `position` for how they stand to one another
 *       "edges": [...],     the links among them, as in a workflow file
 *       "leftOut": [{ "node": "hello", "setting": "connection" }] }   what did not leave its workspace
 *
 * It never holds keys, connections or people (`withoutPrivate`), nor the settings of the workflow.
 * The same place also takes the whole text of a workflow file ("leadloom.workflow"), of which it uses the steps.
 */
export const stepsFormat = 'leadloom.steps'
export const stepsVersion = 1

export const stepsEnvelope = z.object({
  format: z.literal(stepsFormat),
  version: z.literal(stepsVersion),
  nodes: z.array(graphNode).min(1).max(fileLimits.steps),
  edges: z.array(graphEdge).max(fileLimits.steps * 4),
  leftOut: z
    .array(z.object({ node: z.string(), setting: z.string() }))
    .max(fileLimits.steps * 10)
    .default([]),
})
export type LeftOut = z.infer<typeof stepsEnvelope>['leftOut']

export function writeSteps({ nodes, edges }: Part): string {
  const shared = nodes.map(withoutPrivate)
  const envelope: z.infer<typeof stepsEnvelope> = {
    format: stepsFormat,
    version: stepsVersion,
    nodes: shared.map(({ step }) => step),
    edges: edges.map(({ id, source, port, target }) => ({ id, source, port, target })),
    leftOut: shared.flatMap(({ step, leftOut }) => leftOut.map((setting) => ({ node: step.id, setting }))),
  }
  return `${forTheReader(nodes.map(name))}\n${JSON.stringify(envelope, null, 1)}\n`
}

function forTheReader(names: readonly string[]): string {
  const [first = '', ...more] = names.map((one) => one.replaceAll(/[{}"]/g, '').replaceAll(/\s+/g, ' '))
  const what = more.length === 0 ? `The step ${first}` : `${names.length} steps, beginning with ${first}`
  return `${what}, copied from Leadloom. Copy all of this text and paste it onto the canvas of a workflow.`
}
