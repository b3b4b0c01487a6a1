import { z } from 'zod'
import { base, byId, done, instant } from './base.ts'

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

export const importResult = z.object({
  read: z.number(),
  added: z.number(),
  updated: z.number(),
  skipped: z.number(),
  problems: z.array(z.object({ row: z.number(), column: z.string(), message: z.string() })),
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
    .input(personInput)
    .output(person),
  change: base
    .route({ method: 'PATCH', tags: ['people'], path: '/people/{id}', summary: 'Change some fields of a person' })
    .input(z.object({ id: z.string(), change: personFields.partial() }))
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
    .input(z.object({ id: z.string(), text: z.string().max(10_000).default('') }))
    .output(person),
}
