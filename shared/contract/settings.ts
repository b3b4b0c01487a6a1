import { z } from 'zod'
import { base } from './base.ts'

const settingsFields = z.object({
  businessName: z.string().max(200),
  /** Shown at the foot of every marketing email. */
  postalAddress: z.string().max(500),
  /** IANA name. */
  timeZone: z.string().max(60),
  /** Country of phone numbers written without one, as two letters. */
  country: z.string().length(2),
})

export const settingsShape = settingsFields.extend({
  businessName: settingsFields.shape.businessName.default(''),
  postalAddress: settingsFields.shape.postalAddress.default(''),
  country: settingsFields.shape.country.default('GB'),
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
