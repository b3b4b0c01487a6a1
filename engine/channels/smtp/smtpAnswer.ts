import { minuteMs } from '../../../shared/duration.ts'
import type { Answer, Outgoing, Trouble } from '../channel.ts'
import { readSmtpFailure, type SmtpFailure } from './smtpFailure.ts'
import type { SmtpSettings } from './smtpSettings.ts'
import { smtpSentence, tooLarge } from './smtpTrouble.ts'

/** Servers that greylist want to see the sender again after 5 minutes or so; ours comes back after ten. */
const greylistPauseMs = 10 * minuteMs

/**
 * What a failed try means for its message.
 * - No answer after its content had started to leave: unknown. Everything else is certain, because a server that has not seen
 *   the final dot, or has refused it, does not have the message (RFC 5321, 4.1.1.4 and 4.2.5).
 * - The account or the server is at fault (no line, no sign-in, sender refused): retry, whatever the number; the message can go
 *   once that is mended.
 * - 4xx: retry; at RCPT TO not before some minutes, as greylisting asks for. 5xx: failed.
 */
export function smtpAnswer(
  error: unknown,
  {
    contentLeft,
    settings,
    message,
    nowMs,
  }: { contentLeft: boolean; settings: SmtpSettings; message: Outgoing; nowMs: number },
): Answer {
  const failure = readSmtpFailure(error)
  const isAnswered = failure.responseCode >= 400
  if (contentLeft && !isAnswered) return { state: 'unknown', error: inDoubt(failure) }

  const ofConnection = isOfConnection(failure)
  const trouble: Trouble = {
    sentence: smtpSentence(failure, settings, message.from, message.to),
    details: failure.message,
    // 5.7.x after the envelope is a word about the account too, though this message is lost for good.
    ofConnection: ofConnection || /^5\d\d[ -]5\.7\.\d/.test(failure.response),
  }
  if (ofConnection) return { state: 'retry', error: trouble }
  const isOurMistake = failure.responseCode === 0 && (failure.code === 'EENVELOPE' || failure.code === 'EMESSAGE')
  const isPermanent = failure.responseCode >= 500 && failure.responseCode !== 503
  if (isOurMistake || isPermanent) return { state: 'failed', error: trouble }
  if (isAnswered && failure.command === 'RCPT TO')
    return { state: 'retry', error: trouble, notBeforeMs: nowMs + greylistPauseMs }
  return { state: 'retry', error: trouble }
}

/** The message may or may not be there: the words must not promise either. */
const inDoubt = ({ message }: SmtpFailure): Trouble => ({
  sentence:
    'The mail server broke off while it took this message: it may have it or not. Look before it is sent again.',
  details: message,
  ofConnection: false,
})

/** Every message of this account would meet the same: nothing found, no secure line, no sign-in, sender refused. */
function isOfConnection({ code, command, responseCode }: SmtpFailure): boolean {
  if (responseCode === 530 || code === 'EAUTH' || code === 'ETLS' || code === 'EDNS') return true
  if (command === 'MAIL FROM') return responseCode >= 500 && responseCode !== 503 && !tooLarge(responseCode)
  return (
    command === 'CONN' || command === 'EHLO' || command === 'HELO' || command === 'STARTTLS' || code === 'ECONNECTION'
  )
}
