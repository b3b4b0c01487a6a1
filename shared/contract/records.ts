import { z } from 'zod'
import { fieldKinds } from '../recordTypes.ts'
import { base, byId, done, fewValues, instant } from './base.ts'

const get = { method: 'GET', tags: ['records'] } as const
const post = { method: 'POST', tags: ['records'] } as const

const name = z
  .string()
  .trim()
  .max(60)
  .regex(/^[A-Za-z][A-Za-z0-9_]*$/, 'A name is letters and digits, such as startsAt.')
  .refine(
    (text) => !['id', 'type', 'title', 'state', 'key', 'constructor', 'prototype'].includes(text),
    'This name is taken.',
  )

/** A field with its kind; what is left out is a plain text without choices. */
export const typedField = z.object({
  name,
  title: z.string().trim().min(1).max(100),
  kind: z.enum(fieldKinds).default('text'),
  choices: z.array(z.string().trim().min(1).max(100)).max(200).default([]),
})

const recordState = z.object({
  id: name,
  title: z.string().trim().min(1).max(100),
  /** What its people did when a record comes into this state. */
  counts: z.enum(['booked', 'paid']).nullable().optional(),
})

const recordType = z.object({
  id: z.string(),
  title: z.string(),
  fields: z.array(typedField),
  states: z.array(recordState),
  builtIn: z.boolean(),
})

const shownRecord = z.object({
  id: z.string(),
  type: z.string(),
  typeTitle: z.string(),
  key: z.string().nullable(),
  title: z.string(),
  state: z.string(),
  stateTitle: z.string(),
  /** Dates as UTC instants, or yyyy-mm-dd where there is no time of day. */
  fields: z.record(z.string(), z.unknown()),
  people: z.array(
    z.object({ id: z.string(), name: z.string(), email: z.string().nullable(), phone: z.string().nullable() }),
  ),
  createdAt: instant,
  updatedAt: instant,
})
export type ShownRecord = z.infer<typeof shownRecord>

/** Texts as people write them, numbers, true or false; null takes one away, an empty text leaves it as it is. */
const values = fewValues(z.string().max(60))
/** People by email, phone number or id. */
const who = z.array(z.string().trim().min(1).max(320)).max(10_000)
const key = z.string().trim().max(200).nullable()
const fromFile = z.object({
  type: z.string().max(60),
  file: z.instanceof(Blob),
  /** Whoever the file names and nobody knows is added. */
  addPeople: z.union([z.boolean(), z.stringbool()]).default(false),
})

const recordImport = z.object({
  /** Rows with anything in them. */
  read: z.number(),
  added: z.number(),
  updated: z.number(),
  /** Records that were already as the file says. */
  unchanged: z.number(),
  /** Rows that were left out; each has a problem. */
  skipped: z.number(),
  peopleAdded: z.number(),
  problems: z.array(z.object({ row: z.number(), column: z.string(), message: z.string() })),
})

export const records = {
  listTypes: base
    .route({ ...get, path: '/record-types', summary: 'The kinds of records, with their fields and states' })
    .output(z.object({ types: z.array(recordType) })),
  saveType: base
    .route({ ...post, path: '/record-types', summary: 'Add a kind of record of your own, or change one' })
    .input(
      z.object({
        /** Left out, it is made from the title. */
        id: name.optional(),
        title: z.string().trim().min(1).max(100),
        fields: z.array(typedField).max(100).default([]),
        states: z.array(recordState).max(50).default([]),
      }),
    )
    .output(recordType),
  removeType: base
    .route({
      method: 'DELETE',
      tags: ['records'],
      path: '/record-types/{id}',
      summary: 'Remove a kind that has no records',
    })
    .input(byId)
    .output(done),
  list: base
    .route({ ...get, path: '/records', summary: 'Records, newest first; found by title, key or person' })
    .input(
      z.object({
        type: z.string().optional(),
        search: z.string().max(200).optional(),
        person: z.string().max(320).optional(),
        state: z.string().max(60).optional(),
        /** Left out, 100. */
        limit: z.coerce.number().int().min(1).max(1_000_000).optional(),
        offset: z.coerce.number().int().min(0).optional(),
      }),
    )
    .output(z.object({ records: z.array(shownRecord), total: z.number() })),
  get: base
    .route({ ...get, path: '/records/{id}', summary: 'One record with its people' })
    .input(byId)
    .output(shownRecord),
  save: base
    .route({ ...post, path: '/records', summary: 'Add a record; the same kind and key changes the one that is there' })
    .input(
      z.object({
        type: z.string().max(60),
        key: key.optional(),
        title: z.string().max(300).optional(),
        /** By id or title; left out, the first of its kind. */
        state: z.string().max(60).optional(),
        set: values.optional(),
        people: who.optional(),
      }),
    )
    .output(shownRecord),
  change: base
    .route({ method: 'PATCH', tags: ['records'], path: '/records/{id}', summary: 'Change some of a record' })
    .input(
      z.object({
        id: z.string(),
        change: z.object({
          key: key.optional(),
          title: z.string().max(300).optional(),
          state: z.string().max(60).optional(),
          set: values.optional(),
          /** Links these people as well. */
          addPeople: who.optional(),
          removePeople: who.optional(),
        }),
      }),
    )
    .output(shownRecord),
  remove: base
    .route({ method: 'DELETE', tags: ['records'], path: '/records/{id}', summary: 'Remove a record; its people stay' })
    .input(byId)
    .output(done),
  preview: base
    .route({
      ...post,
      path: '/records/import/preview',
      summary: 'What importing this CSV file would do; changes nothing',
    })
    .input(fromFile)
    .output(
      recordImport.extend({
        columns: z.array(z.object({ header: z.string(), field: z.string().nullable(), title: z.string() })),
      }),
    ),
  importFile: base
    .route({ ...post, path: '/records/import', summary: 'Import records of one kind from a CSV file' })
    .input(fromFile)
    .output(recordImport),
}
