import { z } from 'zod'

/** Where a service is spoken to, without a path of its own. In the open only on this computer. */
const baseUrl = (usual: string) =>
  z
    .url({ protocol: /^https?$/, error: `Give a full address, such as ${usual}.` })
    .max(500)
    .refine(
      (text) => text.startsWith('https:') || /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?(\/|$)/.test(text),
      'A key must not travel in the open. Use an address that starts with https://.',
    )
    .default(usual)

const perMinute = z.coerce.number().int().min(1).max(100_000).nullable().default(null)
const name = z.string().trim().max(100).default('')
/** What travels in a header: no line breaks, no spaces around it. */
const secret = z
  .string()
  .trim()
  .min(1)
  .max(4000)
  .regex(/^[\x20-\x7e]+$/, 'It holds letters that no key has. Copy it again.')
const number = z.string().trim().max(30)

export const twilioInput = z.object({
  kind: z.literal('twilio'),
  name,
  accountSid: z
    .string()
    .trim()
    .regex(/^AC\w{1,64}$/, 'An account SID looks like AC followed by letters and digits.'),
  authToken: secret,
  /** A number, a name of up to 11 letters, or the SID of a messaging service. Empty when it is for WhatsApp only. */
  from: number.default(''),
  /** The number that sends on WhatsApp; empty when it is for SMS only. */
  whatsapp: number.default(''),
  baseUrl: baseUrl('https://api.twilio.com'),
  perMinute,
})

export const whatsappInput = z.object({
  kind: z.literal('whatsapp'),
  name,
  phoneNumberId: z
    .string()
    .trim()
    .regex(/^\d{1,30}$/, 'A phone number id is all digits: it is not the number itself.'),
  token: secret,
  /** The number behind the id, to recognise it by. */
  from: number.default(''),
  baseUrl: baseUrl('https://graph.facebook.com'),
  /** Of the Graph API. */
  version: z
    .string()
    .regex(/^v\d+\.\d+$/, 'A version looks like v26.0.')
    .default('v26.0'),
  perMinute,
})

/** Headers that belong to the line and not to who uses it. */
const notAHeader = ['host', 'content-length', 'connection', 'transfer-encoding', 'upgrade', 'te', 'trailer', 'expect']

/** A key for requests: a header that only the named servers get to see. */
export const httpInput = z.object({
  kind: z.literal('http'),
  name: z.string().trim().min(1).max(100),
  header: z
    .string()
    .trim()
    .regex(/^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$/, 'The name of a header looks like Authorization.')
    .refine((text) => !notAHeader.includes(text.toLowerCase()), 'This header is set by the line itself. Use another.'),
  value: secret,
  hosts: z
    .array(
      z
        .string()
        .trim()
        .toLowerCase()
        .regex(
          /^[a-z0-9.-]{1,253}$|^\[[0-9a-f:.]+\]$/,
          'A host looks like api.example.com, without https:// and without a path.',
        ),
    )
    .min(1, 'Name at least one host.')
    .max(50),
})

export type TwilioInput = z.infer<typeof twilioInput>
export type WhatsappInput = z.infer<typeof whatsappInput>
export type HttpInput = z.infer<typeof httpInput>
