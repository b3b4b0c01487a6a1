import { z } from 'zod'
import type { Answer } from '../channel.ts'
import type { CallAnswer } from '../http/callOnce.ts'
import { failureOf, type Meaning } from '../http/failureOf.ts'
import { jsonOf } from '../http/jsonOf.ts'

const refusal = z.object({ code: z.number(), message: z.string().default('') })

/** An error answer of Twilio: by its code where it gives one that we know, else by its status. `to` is the number. */
export function twilioFailure(answer: CallAnswer, to: string, nowMs: number): Answer {
  const { data } = refusal.safeParse(jsonOf(answer.text))
  const details = data
    ? `${answer.status} ${data.code} ${data.message}`.trim()
    : `${answer.status} ${answer.text.slice(0, 500)}`.trim()
  const meaning = (data && byCode(data.code, to)) ?? byStatus(answer.status)
  return failureOf(meaning, details, answer, nowMs)
}

function byCode(code: number, to: string): Meaning | undefined {
  const known = aboutTheMessage[code]
  if (known) return { ...known, sentence: known.sentence.replaceAll('{to}', to) }
  const sentence = aboutTheAccount[code]
  return sentence === undefined ? undefined : { is: 'connection', sentence }
}

function byStatus(status: number): Meaning {
  if (status === 401 || status === 403) return { is: 'connection', sentence: keys }
  if (status === 404)
    return { is: 'connection', sentence: 'Twilio knows no such account. Check the account SID of this connection.' }
  if (status === 504)
    return {
      is: 'doubt',
      sentence:
        'Twilio lost track of this message: it may have it or not. Look into the Twilio log before it is sent again.',
    }
  if (status === 429 || status === 408 || status >= 500)
    return {
      is: 'later',
      sentence: `Twilio cannot take messages at the moment (${status}). We kept it and will try again.`,
    }
  return { is: 'failed', sentence: `Twilio refuses this message (${status}). Details says why.` }
}

const keys =
  'Twilio does not accept the account SID or the auth token. Correct them in the settings of this connection.'
const ownNumber = 'Twilio does not let this account send from this number. Use a number of your own account.'
const notReached = { is: 'failed', sentence: '{to} cannot be reached by SMS. Check the number.' } as const

/** Nothing gets through by this connection until it is mended. */
const aboutTheAccount: Readonly<Record<number, string>> = {
  20003: keys,
  20005: 'Twilio has switched this account off. Sign in to Twilio to see why.',
  20008: 'These are the keys for trying Twilio out, and nothing is sent with them. Use those of the account itself.',
  20404: 'Twilio knows no such account. Check the account SID of this connection.',
  21212: ownNumber,
  21603: ownNumber,
  21606: ownNumber,
  21659: ownNumber,
  21660: ownNumber,
  21701: 'Twilio knows no such messaging service. Check its SID in the settings of this connection.',
  21703: 'This messaging service has no number to send from. Give it one at Twilio.',
  30002: 'Twilio has suspended this account. Sign in to Twilio to see why.',
  63007: 'Twilio knows no such WhatsApp sender. Check the WhatsApp number of this connection.',
}

/** The codes of https://www.twilio.com/docs/api/errors that a message may meet. */
const aboutTheMessage: Readonly<Record<number, Meaning>> = {
  20429: { is: 'later', sentence: 'Twilio takes no more messages at this moment. We kept it and will try again.' },
  14107: { is: 'later', sentence: 'Twilio takes no more messages at this moment. We kept it and will try again.' },
  30001: { is: 'later', sentence: 'The line to Twilio is full. We kept the message and will try again.' },
  63018: { is: 'later', sentence: 'WhatsApp takes no more messages at this moment. We kept it and will try again.' },
  21211: { is: 'failed', sentence: '{to} is not a number that messages can be sent to. Correct it.' },
  21401: { is: 'failed', sentence: '{to} is not a number that messages can be sent to. Correct it.' },
  21217: { is: 'failed', sentence: '{to} is not a number that messages can be sent to. Correct it.' },
  21408: { is: 'failed', sentence: 'Your Twilio account does not send to the country of {to}. Allow it at Twilio.' },
  21602: { is: 'failed', sentence: 'This message has no text. Write one in the step.' },
  21608: {
    is: 'failed',
    sentence: 'A trial account of Twilio only sends to numbers you have verified there, and {to} is not one of them.',
  },
  21610: {
    is: 'failed',
    sentence: '{to} answered STOP to your number, so it gets no more messages from it.',
    suppress: 'they answered STOP',
  },
  21612: { is: 'failed', sentence: 'Your number cannot send to {to}. Use another sender for this country.' },
  21614: { is: 'failed', sentence: '{to} is not a mobile number. Ask for one, or write by email.' },
  21617: { is: 'failed', sentence: 'This message is longer than an SMS may be. Make it shorter.' },
  21655: {
    is: 'failed',
    sentence: 'Twilio knows no such WhatsApp template. Check the name of the template in the step.',
  },
  21656: {
    is: 'failed',
    sentence: 'The fields of this WhatsApp template are not those it was approved with. Correct them in the step.',
  },
  30003: { is: 'later', sentence: 'The phone of {to} is off or out of reach.', mostTries: 2 },
  30004: { is: 'failed', sentence: '{to} does not take messages from you.' },
  30005: { is: 'failed', sentence: '{to} is not known any more. Ask for the new number.' },
  30006: { is: 'failed', sentence: '{to} is a landline, or its network takes no SMS. Ask for a mobile number.' },
  30007: {
    is: 'failed',
    sentence: 'The network of {to} filtered this message out as unwanted. Change its words, and leave out short links.',
  },
  30008: notReached,
  30034: {
    is: 'failed',
    sentence: 'Your number is not registered for business messages to the United States yet. Register it at Twilio.',
  },
  63003: { is: 'failed', sentence: '{to} is not on WhatsApp. Write by another way.' },
  63016: {
    is: 'failed',
    sentence:
      '{to} has not written on WhatsApp in the last 24 hours, so only an approved template may be sent. Use a template in this step.',
  },
  63024: { is: 'failed', sentence: '{to} is not on WhatsApp. Write by another way.' },
}
