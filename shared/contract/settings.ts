import { z } from 'zod'
import { base } from './base.ts'

const settingsFields = z.object({
  businessName: z.string().max(200),
  /** Shown at the foot of every marketing email. */
  postalAddress: z.string().max(500),
  /** IANA name. */
  timeZone: z.string().max(60),
  /** Country of phone numbers written without one, as two letters (ISO 3166-1). */
  country: z.string().length(2),
  /** Days without messages and business: 2027-12-25, or 12-25 for every year. */
  holidays: z
    .array(
      z.string().regex(/^(\d{4}-)?(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'A holiday looks like 2027-12-25 or 12-25.'),
    )
    .max(400),
  /** How many messages one person may get, from all workflows together, in how many hours. Null: as many as there are. */
  messageCap: z.object({ count: z.int().min(1).max(1000), hours: z.int().min(1).max(8760) }).nullable(),
})

export const settingsShape = settingsFields.extend({
  businessName: settingsFields.shape.businessName.default(''),
  postalAddress: settingsFields.shape.postalAddress.default(''),
  country: settingsFields.shape.country.default('GB'),
  holidays: settingsFields.shape.holidays.default([]),
  messageCap: settingsFields.shape.messageCap.default(null),
})
export type Settings = z.infer<typeof settingsShape>

export const settings = {
  get: base
    .route({ method: 'GET', path: '/settings', tags: ['settings'], summary: 'Settings of this business' })
    .output(settingsShape.extend({ webhookSecret: z.string(), dataFolder: z.string(), version: z.string() })),
  save: base
    .route({ method: 'PATCH', path: '/settings', tags: ['settings'], summary: 'Change some settings' })
    .input(settingsFields.partial())
    .output(settingsShape),
}
