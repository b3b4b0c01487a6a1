import type { CheckStep } from '../../../shared/contract/connections.ts'
import type { Answer } from '../channel.ts'
import { askOnce } from './askOnce.ts'
import type { CallAnswer } from './callOnce.ts'

interface Question {
  service: string
  url: URL
  headers: Record<string, string>
  /** What the account is called there. */
  nameIn: (answer: CallAnswer) => string
  failure: (answer: CallAnswer) => Answer
}

/** Asks a service who we are: does it answer, and does it know us. Nothing is sent. Never rejects. */
export async function checkAccount({ service, url, headers, nameIn, failure }: Question): Promise<CheckStep[]> {
  let answer: CallAnswer
  try {
    answer = await askOnce(url, headers)
  } catch (error) {
    const details = error instanceof Error ? error.message : String(error)
    const message = `${service} does not answer at ${url.host}. Check the address, and whether this computer is online.`
    return [{ name: 'Answers', ok: false, message, details }]
  }
  const answers = { name: 'Answers', ok: true, message: `${service} answers at ${url.host}.` }
  if (answer.status >= 200 && answer.status < 300)
    return [answers, { name: 'Signed in', ok: true, message: `Signed in as ${nameIn(answer)}.` }]
  const refused = failure(answer)
  if (refused.state === 'accepted') return [answers]
  const { sentence, details } = refused.error
  const message = sentence.replace(/ We kept (it|the message) and will try again\.$/, '')
  return [answers, { name: 'Signed in', ok: false, message, details }]
}
