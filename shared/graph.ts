import { z } from 'zod'
import { weekdays } from './weekdays.ts'

/** The file format of a workflow. What it does not know it keeps: a file comes back out as it came in. */
export const fileFormat = 'leadloom.workflow'
export const fileVersion = 1
export const fileLimits = { bytes: 10_000_000, depth: 64, steps: 5_000 }

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A time looks like 09:00.')

export const workflowSettings = z.looseObject({
  /** `oncePerRecord`: once for each booking, payment or other record, and each start step. */
  reenter: z.enum(['never', 'always', 'afterDays', 'oncePerRecord']).optional(),
  reenterAfterDays: z.int().min(1).max(3650).optional(),
  /** replied, booked, paid, unsubscribed */
  stopOn: z.array(z.string()).optional(),
  /** Reached when this happens to somebody inside: counted with its worth, and they leave. */
  goal: z
    .looseObject({ on: z.string(), name: z.string().min(1).max(100), value: z.number().min(0).max(1e9).default(0) })
    .nullable()
    .optional(),
  /** `person`, `business` or an IANA name. */
  timeZone: z.string().optional(),
  quietHours: z.looseObject({ from: clock, to: clock }).nullable().optional(),
  /** Days on which messages may go; left out, every day. */
  sendingDays: z.array(z.enum(weekdays)).optional(),
  /** True: no messages on the holidays of the business. */
  skipHolidays: z.boolean().optional(),
  /** Which workflow goes first when a person may get only so many messages. Higher first. */
  priority: z.int().min(-10).max(10).optional(),
  /** What becomes of a message beyond the cap of messages a person may get. */
  whenCapped: z.enum(['wait', 'skip']).optional(),
  /** What becomes of messages that were missed by more than two hours while Leadloom was off. */
  whileAway: z.enum(['nextGoodTime', 'skip', 'ask']).optional(),
})
export type WorkflowSettings = z.infer<typeof workflowSettings>

export const graphNode = z.looseObject({
  id: z
    .string()
    .min(1)
    .max(100)
    .refine((id) => id !== '__proto__', 'A step can\'t be called "__proto__".'),
  type: z.string().min(1).max(100),
  version: z.int().min(1).optional(),
  position: z.looseObject({ x: z.number(), y: z.number() }).optional(),
  /** Anything but true or false is a problem of the step, and not of the file. */
  off: z
    .unknown()
    .optional()
    .describe('true: the step is switched off. People go straight on by `next`, and nobody enters by a start.'),
  config: z.record(z.string(), z.unknown()).optional(),
})
/** One step as it is kept. Its config is checked by its type's declaration, not here: unknown types survive. */
export type GraphNode = z.infer<typeof graphNode>

export const graphEdge = z.looseObject({
  id: z.string().min(1).max(200),
  source: z.string(),
  port: z.string(),
  target: z.string(),
})
export type GraphEdge = z.infer<typeof graphEdge>

export const graphSchema = z.looseObject({
  settings: workflowSettings.optional(),
  nodes: z.array(graphNode).max(fileLimits.steps, `A workflow can have ${fileLimits.steps} steps at most.`),
  edges: z.array(graphEdge).max(fileLimits.steps * 4),
  notes: z.array(z.unknown()).optional(),
})
export type Graph = z.infer<typeof graphSchema>

export const workflowFile = graphSchema.extend({
  format: z.literal(fileFormat),
  version: z.int().min(1),
  name: z.string().min(1).max(200),
})
export type WorkflowFile = z.infer<typeof workflowFile>

/** The step that a port leads to, if it is linked. */
export const follow = (graph: Graph, node: string, port: string): string | undefined =>
  graph.edges.find((edge) => edge.source === node && edge.port === port)?.target

/** Every step that can be reached from the given ones, themselves included. */
export function reachable(graph: Graph, from: Iterable<string>): Set<string> {
  const targets = Map.groupBy(graph.edges, (edge) => edge.source)
  const seen = new Set<string>(from)
  for (const node of seen) for (const edge of targets.get(node) ?? []) seen.add(edge.target)
  return seen
}

/** New workflows keep the night quiet and stop bothering people who answered. */
export const newWorkflowSettings: WorkflowSettings = {
  reenter: 'never',
  stopOn: ['replied', 'unsubscribed'],
  timeZone: 'person',
  quietHours: { from: '20:00', to: '08:00' },
}
