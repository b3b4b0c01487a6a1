import { z } from 'zod'
import { base, done, instant } from './base.ts'

/** One thing that happened to a person in a workflow. The same shape in Test and live. */
export const runEvent = z.object({
  at: instant,
  person: z.string(),
  node: z.string(),
  /** entered, waiting, left, skipped, sent, held, failed, ended; by hand: heldByHand, released, sentOn, removed, putBack */
  type: z.string(),
  port: z.string().nullable(),
  reason: z.string().nullable(),
})
export type RunEvent = z.infer<typeof runEvent>

/** Why somebody is where they are in a workflow, with the values of then. */
export const why = z.object({
  person: z.string(),
  workflow: z.string(),
  /** The answer in a sentence. */
  sentence: z.string(),
  steps: z.array(
    z.object({
      run: z.number(),
      node: z.string(),
      step: z.string(),
      at: instant,
      leftAt: instant.nullable(),
      until: instant.nullable(),
      sentence: z.string(),
      /** What the step looked at, and what it found then. */
      values: z.record(z.string(), z.unknown()),
    }),
  ),
  /** When they were about to enter and did not. */
  starts: z.array(
    z.object({ node: z.string(), step: z.string(), at: instant, record: z.string().nullable(), reason: z.string() }),
  ),
})
export type Why = z.infer<typeof why>

/** Somebody by their runs, or everybody who is at a step of a workflow now. */
const whom = z.union([
  z.object({ runIds: z.array(z.coerce.number().int()).min(1).max(100_000) }),
  z.object({ workflow: z.string(), node: z.string() }),
])
export type Whom = z.infer<typeof whom>

/** Whom it was done for, and for whom it was not possible. One person alone for whom it is not possible is a refusal. */
const doneFor = z.object({
  runIds: z.array(z.number()),
  refused: z.array(z.object({ runId: z.number(), person: z.string(), reason: z.string() })),
})

export const runs = {
  why: base
    .route({
      method: 'GET',
      path: '/why',
      tags: ['runs'],
      summary: 'Why somebody went this way, got nothing, waits or never entered: now, or at an instant of the past',
    })
    .input(
      z.object({
        /** Email, phone, name or id. */
        person: z.string(),
        /** Id or name. */
        workflow: z.string(),
        step: z.string().optional(),
        /** An instant, or a wall time in the zone of the business. */
        at: z.string().max(60).optional(),
      }),
    )
    .output(why),
  line: base
    .route({
      method: 'GET',
      path: '/runs/{runId}',
      tags: ['runs'],
      summary: "A person's walk through a workflow, event by event",
    })
    .input(z.object({ runId: z.coerce.number().int() }))
    .output(
      z.object({
        workflow: z.string(),
        workflowId: z.string(),
        /** The number of the version they are on. */
        version: z.number(),
        person: z.string(),
        personId: z.string(),
        state: z.string(),
        /** The owner holds them until they are released. */
        isHeld: z.boolean(),
        /** When they go on by themselves from where they wait; null where nobody can say, or nobody waits. */
        until: instant.nullable(),
        events: z.array(runEvent),
        /** What they were sent, as it was sent, at the time of its event. */
        messages: z.array(
          z.object({
            id: z.string(),
            at: instant,
            to: z.string(),
            channel: z.string(),
            subject: z.string(),
            /** Of a designed email, its plain text; `messages.html` shows it. */
            body: z.string(),
            designed: z.boolean(),
            node: z.string(),
          }),
        ),
      }),
    ),
  stop: base
    .route({ method: 'POST', path: '/runs/{runId}/stop', tags: ['runs'], summary: 'Take one person out of a workflow' })
    .input(z.object({ runId: z.coerce.number().int() }))
    .output(done),
  retry: base
    .route({ method: 'POST', path: '/runs/{runId}/retry', tags: ['runs'], summary: 'Try a failed step again' })
    .input(z.object({ runId: z.coerce.number().int() }))
    .output(done),
  goOn: base
    .route({
      ...{ method: 'POST', path: '/runs/go-on', tags: ['runs'] },
      summary: 'End a wait now: people go on, or their message goes out, within quiet hours and the cap',
    })
    .input(whom)
    .output(doneFor),
  hold: base
    .route({
      ...{ method: 'POST', path: '/runs/hold', tags: ['runs'] },
      summary: 'Hold people where they are until they are released',
    })
    .input(whom)
    .output(doneFor),
  release: base
    .route({
      ...{ method: 'POST', path: '/runs/release', tags: ['runs'] },
      summary: 'Let held people go on: at their time, or at once when it has passed',
    })
    .input(whom)
    .output(doneFor),
  remove: base
    .route({
      ...{ method: 'POST', path: '/runs/remove', tags: ['runs'] },
      summary: 'Take people out of a workflow, so that it can be undone',
    })
    .input(whom)
    .output(
      doneFor.extend({
        /** What to undo. */
        change: z.string(),
      }),
    ),
  putBack: base
    .route({
      ...{ method: 'POST', path: '/runs/removed/{change}/undo', tags: ['runs'] },
      summary: 'Put people who were taken out back where they were',
    })
    .input(z.object({ change: z.string() }))
    .output(
      z.object({
        people: z.number(),
        /** Who came in again since, or to whom something happened that they would have missed. */
        stayedOut: z.number(),
      }),
    ),
}
