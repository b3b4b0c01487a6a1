import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { base, byId, done, instant } from './base.ts'
import { typedField } from './records.ts'

const get = { method: 'GET', tags: ['people'] } as const
const post = { method: 'POST', tags: ['people'] } as const

export const person = z.object({
  id: z.string(),
  name: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  status: z.string(),
  tags: z.array(z.string()),
  timeZone: z.string().nullable(),
  fields: z.record(z.string(), z.unknown()),
  /** False when they may get nothing more, with the reason. */
  reachable: z.boolean(),
  blockedBecause: z.string().nullable(),
  /** An example person: nothing can ever be sent to them. */
  sample: z.boolean(),
  lastContactAt: instant.nullable(),
  createdAt: instant,
})
export type Person = z.infer<typeof person>

/** The fields of a person, none of them given a value by being left out: a change must not touch what it does not name. */
const personFields = z.object({
  firstName: z.string().max(200),
  lastName: z.string().max(200),
  email: z.string().max(320),
  phone: z.string().max(60),
  status: z.string().max(100),
  tags: z.array(z.string().trim().min(1).max(60)),
  timeZone: z.string().max(60),
  fields: z.record(z.string(), z.unknown()),
})

export const personInput = z.object({
  firstName: personFields.shape.firstName.default(''),
  lastName: personFields.shape.lastName.default(''),
  email: personFields.shape.email.default(''),
  phone: personFields.shape.phone.default(''),
  status: personFields.shape.status.default('new'),
  tags: personFields.shape.tags.default([]),
  timeZone: personFields.shape.timeZone.default(''),
  fields: personFields.shape.fields.default({}),
})
export type PersonInput = z.infer<typeof personInput>

/** An address of a person beyond their email and phone number. */
export const identity = z.object({
  channel: z.string().trim().min(1).max(40),
  address: z.string().trim().min(1).max(320),
})
export type Identity = z.infer<typeof identity>

const said = z.object({
  channel: z.string().trim().min(1).max(40),
  purpose: z.enum(['marketing', 'service']),
  given: z.boolean(),
})

const how = z.string().max(200).default('by hand')

/** What can be said of a person besides their fields. What is left out stays as it is. */
const more = z.object({
  /** Built-in and own fields by name or title, as people write them; null or an empty text takes one away. */
  set: z.record(z.string().max(60), z.union([z.string().max(10_000), z.number(), z.boolean(), z.null()])).optional(),
  addTags: personFields.shape.tags.optional(),
  removeTags: personFields.shape.tags.optional(),
  /** All of them: those not named here go. */
  identities: z.array(identity).max(50).optional(),
  consents: z.array(said).max(50).optional(),
})

export const importResult = z.object({
  read: z.number(),
  added: z.number(),
  updated: z.number(),
  skipped: z.number(),
  problems: z.array(z.object({ row: z.number(), column: z.string(), message: z.string() })),
  /** Under which it can be undone. */
  import: z.string().optional(),
})
export type ImportResult = z.infer<typeof importResult>

export const importPreview = z.object({
  /** What the file is: "Windows-1252, semicolons". */
  encoding: z.string(),
  delimiter: z.string(),
  columns: z.array(z.object({ header: z.string(), field: z.string().nullable(), title: z.string() })),
  /** The first 20 people as they would be kept. */
  people: z.array(personInput),
  result: importResult,
  /** Workflows that are on and would start for the new people. */
  starts: z.array(z.string()),
})
export type ImportPreview = z.infer<typeof importPreview>

export const people = {
  timeline: base
    .route({ ...get, path: '/people/{id}/timeline', summary: 'Everything about one person, the latest first' })
    .input(z.object({ id: z.string(), limit: z.coerce.number().int().min(1).max(10_000).default(200) }))
    .output(
      z.object({
        items: z.array(z.object({ at: instant, kind: z.string(), text: z.string(), workflow: z.string().nullable() })),
      }),
    ),
  list: base
    .route({ ...get, path: '/people', summary: 'People, newest first; found by name, email, phone, status or tag' })
    .input(
      z.object({
        search: z.string().max(200).optional(),
        limit: z.coerce.number().int().min(1).max(1_000_000).default(100),
        offset: z.coerce.number().int().min(0).default(0),
      }),
    )
    .output(z.object({ people: z.array(person), total: z.number() })),
  get: base
    .route({ ...get, path: '/people/{id}', summary: 'One person with their runs' })
    .input(byId)
    .output(
      person.extend({
        identities: z.array(identity),
        /** The newest for each channel and purpose. */
        consents: z.array(said.extend({ purpose: z.string(), at: instant, how: z.string() })),
        runs: z.array(
          z.object({
            runId: z.number(),
            workflow: z.string(),
            workflowId: z.string(),
            state: z.string(),
            startedAt: instant,
            why: z.string().nullable(),
          }),
        ),
      }),
    ),
  add: base
    .route({ ...post, path: '/people', summary: 'Add a person' })
    .input(personInput.extend(more.shape))
    .output(person),
  find: base
    .route({ ...get, path: '/people/find', summary: 'The person with this email, phone number or id' })
    .input(z.object({ person: z.string().trim().min(1).max(320) }))
    .output(person),
  change: base
    .route({ method: 'PATCH', tags: ['people'], path: '/people/{id}', summary: 'Change some fields of a person' })
    .input(z.object({ id: z.string(), change: personFields.partial().extend(more.shape) }))
    .output(person),
  remove: base
    .route({ method: 'DELETE', tags: ['people'], path: '/people/{id}', summary: 'Remove a person; their runs stop' })
    .input(byId)
    .output(done),
  preview: base
    .route({
      ...post,
      path: '/people/import/preview',
      summary: 'What importing this CSV file would do; changes nothing',
    })
    .input(z.object({ file: z.instanceof(Blob) }))
    .output(importPreview),
  importFile: base
    .route({
      ...post,
      path: '/people/import',
      summary: 'Import a CSV file; the same email, else the same phone, is the same person',
    })
    .input(z.object({ file: z.instanceof(Blob), tag: z.string().trim().max(60).optional() }))
    .output(importResult),
  importWithProgress: base
    .route({
      ...post,
      path: '/people/import/progress',
      summary:
        'The same, telling how far it is; who stops listening before it is saved stops it, and nothing is imported',
    })
    .input(z.object({ file: z.instanceof(Blob), tag: z.string().trim().max(60).optional() }))
    .output(
      eventIterator(
        z.object({
          stage: z.enum(['reading', 'saving', 'done']),
          /** Rows. The total is 0 until it is known. */
          done: z.number(),
          total: z.number(),
          /** With the last one. */
          result: importResult.optional(),
        }),
      ),
    ),
  imports: base.route({ ...get, path: '/people/imports', summary: 'The imports of people, newest first' }).output(
    z.object({
      imports: z.array(
        z.object({
          ...{ id: z.string(), file: z.string(), at: instant, added: z.number(), updated: z.number() },
          canBeUndone: z.boolean(),
        }),
      ),
    }),
  ),
  undoImport: base
    .route({
      ...post,
      path: '/people/imports/{import}/undo',
      summary: 'Undo an import of the last 30 days; who got messages or is in a workflow since then stays',
    })
    .input(z.object({ import: z.string() }))
    .output(
      z.object({
        removed: z.number(),
        restored: z.number(),
        /** What was not undone, and why: the first 100. */
        kept: z.array(z.object({ person: z.string(), reason: z.string() })),
        keptCount: z.number(),
      }),
    ),
  listFields: base
    .route({ ...get, path: '/people/fields', summary: 'The fields of people that you made up, with their kinds' })
    .output(z.object({ fields: z.array(typedField) })),
  fieldValues: base
    .route({ ...get, path: '/people/fields/{name}/values', summary: 'What people have in a field, most often first' })
    .input(z.object({ name: z.string() }))
    .output(z.object({ values: z.array(z.string()) })),
  saveField: base
    .route({ ...post, path: '/people/fields', summary: 'Add a field for people, or change one' })
    .input(typedField)
    .output(typedField),
  removeField: base
    .route({
      ...{ method: 'DELETE', tags: ['people'], path: '/people/fields/{name}' },
      summary: 'Remove a field; what people have in it stays as text',
    })
    .input(z.object({ name: z.string() }))
    .output(done),
  consent: base
    .route({ ...post, path: '/people/{id}/consent', summary: 'What they allowed, for a channel and a purpose' })
    .input(said.extend({ id: z.string(), how }))
    .output(person),
  suppressions: base
    .route({ ...get, path: '/suppressions', summary: 'Addresses that get nothing more, newest first' })
    .output(z.object({ suppressions: z.array(identity.extend({ reason: z.string(), at: instant })) })),
  suppress: base
    .route({ ...post, path: '/suppressions', summary: 'From this instant nothing goes to this address' })
    .input(identity.extend({ reason: z.string().trim().min(1).max(200).default('by hand') }))
    .output(done),
  unsuppress: base
    .route({ ...post, path: '/suppressions/remove', summary: 'Messages may go to this address again' })
    .input(identity)
    .output(done),
  unsubscribe: base
    .route({
      ...post,
      path: '/people/{id}/unsubscribe',
      summary: 'They want nothing more: from this instant nothing is sent to them',
    })
    .input(z.object({ id: z.string(), how: z.string().max(200).default('by hand') }))
    .output(person),
  resubscribe: base
    .route({ ...post, path: '/people/{id}/resubscribe', summary: 'They asked to hear from us again' })
    .input(z.object({ id: z.string(), how: z.string().max(200).default('by hand') }))
    .output(person),
  replied: base
    .route({
      ...post,
      path: '/people/{id}/replied',
      summary: 'They answered (by phone, in person, by email): noted, and workflows that wait for it react',
    })
    .input(
      z.object({
        id: z.string(),
        text: z.string().max(10_000).default(''),
        /** The way they answered, where that matters: WhatsApp takes free text for a day after it. */
        channel: z.enum(['email', 'sms', 'whatsapp']).optional(),
      }),
    )
    .output(person),
}
