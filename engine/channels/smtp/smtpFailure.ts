import { z } from 'zod'

const text = z.string().catch('')

const failure = z.object({
  message: text,
  /** nodemailer's word: EDNS, ESOCKET, ETIMEDOUT, ETLS, EAUTH, EENVELOPE, EMESSAGE ... */
  code: text,
  /** The system's word, when there is one: ENOTFOUND, ECONNREFUSED, DEPTH_ZERO_SELF_SIGNED_CERT ... */
  originalCode: text,
  /** What was being said: CONN, EHLO, STARTTLS, AUTH PLAIN, MAIL FROM, RCPT TO, DATA, or API for our own mistake. */
  command: text,
  /** The server's number; 0 when it gave no answer. */
  responseCode: z.number().catch(0),
  response: text,
  /** CONNECT_TIMEOUT, GREETING_TIMEOUT, UPGRADE_TIMEOUT or SOCKET_TIMEOUT. */
  timeoutType: text,
})

/** How a conversation with a mail server ended badly, as nodemailer 10.6 reports it. */
export type SmtpFailure = z.infer<typeof failure>

/** Reads what nodemailer threw; whatever it was, every field is there. */
export const readSmtpFailure = (error: unknown): SmtpFailure =>
  failure.parse(error instanceof Error ? error : { message: String(error) })
