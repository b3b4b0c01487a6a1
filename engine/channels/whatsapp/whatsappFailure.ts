import { z } from 'zod'
import type { Answer } from '../channel.ts'
import type { CallAnswer } from '../http/callOnce.ts'
import { failureOf, type Meaning } from '../http/failureOf.ts'
import { jsonOf } from '../http/jsonOf.ts'

const refusal = z.object({
  error: z.object({
    code: z.number(),
    message: z.string().default(''),
    error_data: z.object({ details: z.string().default('') }).optional(),
  }),
})

/** An error answer of the Cloud API: by its code where we know it, else by its status. `to` is the number. */
export function whatsappFailure(answer: CallAnswer, to: string, nowMs: number): Answer {
  const error = refusal.safeParse(jsonOf(answer.text)).data?.error
  const said = error
    ? [error.code, error.message, error.error_data?.details].filter(Boolean).join(' ')
    : answer.text.slice(0, 500)
  const meaning = (error && byCode(error.code, to)) ?? byStatus(answer.status)
  return failureOf(meaning, `${answer.status} ${said}`.trim(), answer, nowMs)
}

function byCode(code: number, to: string): Meaning | undefined {
  if (code >= 200 && code <= 299) return { is: 'connection', sentence: permission }
  const known = aboutTheMessage[code]
  if (known) return { ...known, sentence: known.sentence.replaceAll('{to}', to) }
  const sentence = aboutTheAccount[code]
  return sentence === undefined ? undefined : { is: 'connection', sentence }
}

function byStatus(status: number): Meaning {
  if (status === 401) return { is: 'connection', sentence: token }
  if (status === 403) return { is: 'connection', sentence: permission }
  if (status === 404) return { is: 'connection', sentence: noNumber }
  if (status === 504)
    return {
      is: 'doubt',
      sentence: 'WhatsApp lost track of this message: it may have it or not. Look before it is sent again.',
    }
  if (status === 429 || status === 408 || status >= 500)
    return {
      is: 'later',
      sentence: `WhatsApp cannot take messages at the moment (${status}). We kept it and will try again.`,
    }
  return { is: 'failed', sentence: `WhatsApp refuses this message (${status}). Details says why.` }
}

const token =
  'WhatsApp does not accept the access token any more. Make a new one at Meta and put it into this connection.'
const permission = 'The access token may not send from this WhatsApp number. Give it the permission at Meta.'
const noNumber = 'WhatsApp knows no such phone number id. Check it in the settings of this connection.'
const locked = 'Meta has locked this WhatsApp account. Look into the WhatsApp Manager to see why.'
const busy = {
  is: 'later',
  sentence: 'WhatsApp takes no more messages at this moment. We kept it and will try again.',
} as const
const broken = {
  is: 'later',
  sentence: 'WhatsApp is out of order at the moment. We kept the message and will try again.',
} as const
const fields = {
  is: 'failed',
  sentence: 'The fields of this WhatsApp template are not those it was approved with. Correct them in the step.',
} as const
const template = {
  is: 'failed',
  sentence: 'WhatsApp has no approved template of this name and language. Check both in the step.',
} as const

/** Nothing gets through by this connection until it is mended. */
const aboutTheAccount: Readonly<Record<number, string>> = {
  0: token,
  3: permission,
  10: permission,
  33: noNumber,
  190: token,
  368: locked,
  131005: permission,
  131031: locked,
  131042: 'Meta could not take the payment for WhatsApp messages. Put the payment in order at Meta.',
  131045: 'This WhatsApp number is not registered properly. Register it again at Meta.',
  131048:
    'Too many people blocked or reported messages from this number, so WhatsApp holds it back. Send less for some days.',
  133010: 'This WhatsApp number is not registered for the Cloud API. Register it at Meta.',
}

/** The codes of Meta's page "Error codes" of the Cloud API that a message may meet. */
const aboutTheMessage: Readonly<Record<number, Meaning>> = {
  1: broken,
  2: broken,
  4: busy,
  80007: busy,
  130429: busy,
  131056: busy,
  131000: broken,
  131016: broken,
  131057: broken,
  100: { is: 'failed', sentence: 'WhatsApp does not understand this message. Details says which part of it.' },
  130472: {
    is: 'failed',
    sentence: 'WhatsApp keeps marketing messages from {to} for a trial of its own. Write by another way.',
  },
  131008: fields,
  131009: fields,
  131021: { is: 'failed', sentence: '{to} is the number you send from. Correct it.' },
  131026: {
    is: 'failed',
    sentence:
      '{to} cannot be reached on WhatsApp: the number is not there, or has an old version. Write by another way.',
  },
  131030: {
    is: 'failed',
    sentence: 'A test number of WhatsApp only sends to numbers you have allowed at Meta, and {to} is not one of them.',
  },
  131047: {
    is: 'failed',
    sentence:
      '{to} has not written on WhatsApp in the last 24 hours, so only an approved template may be sent. Use a template in this step.',
  },
  131049: {
    is: 'failed',
    sentence: 'WhatsApp kept this marketing message from {to}, who gets many of them. Try again on another day.',
  },
  131050: { is: 'failed', sentence: '{to} wants no marketing from you on WhatsApp.' },
  131051: { is: 'failed', sentence: 'WhatsApp does not take this kind of message.' },
  132000: {
    is: 'failed',
    sentence: 'This WhatsApp template has another number of fields. Give as many as it was approved with.',
  },
  132001: template,
  132005: { is: 'failed', sentence: 'A field makes this WhatsApp template too long. Make it shorter.' },
  132007: { is: 'failed', sentence: 'WhatsApp does not allow what this template says. Change it at Meta.' },
  132012: fields,
  132015: { is: 'failed', sentence: 'WhatsApp has paused this template, because people disliked it. Use another one.' },
  132016: { is: 'failed', sentence: 'WhatsApp has switched this template off for good. Use another one.' },
  132018: fields,
}
