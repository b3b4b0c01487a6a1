import { Readable } from 'node:stream'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { type SmtpSettings, toTransport } from './smtpSettings.ts'

/** One line to a mail server, walked step by step. Every step rejects with what nodemailer says. */
export interface SmtpLine {
  isSecure: boolean
  /** False when the server knows no sign-in. */
  takesSignIn: boolean
  signIn(): Promise<void>
  /** MAIL FROM and RCPT TO up to the point where the server is ready for the content; then hangs up, so nothing is sent. */
  offer(from: string, to: string): Promise<void>
  close(): void
}

/** Connects, hears the greeting and, where agreed, makes the line secure. */
export async function openSmtpLine(settings: SmtpSettings): Promise<SmtpLine> {
  const options = toTransport(settings)
  // Longer than the greeting may take, so that a missing greeting is told as such; far less than a sent message is given.
  const connection = new SMTPConnection({ ...options, socketTimeout: 2 * options.greetingTimeout })
  try {
    await step(connection, (done) => connection.connect(done))
  } catch (error) {
    connection.close()
    throw error
  }
  return {
    isSecure: connection.secure,
    takesSignIn: connection.allowsAuth,
    signIn: () => step(connection, (done) => connection.login(options.auth ?? {}, done)),
    offer: async (from, to) => {
      let isReady = false
      const content = new Readable({
        read() {
          isReady = true
          this.destroy(new Error('This was only a check.'))
        },
      })
      await step(connection, (done) => connection.send({ from, to }, content, done)).catch((error) => {
        if (!isReady) throw error
      })
    },
    close: () => connection.close(),
  }
}

/** A step ends with its answer, with an error on the line, or with the line's end: whichever comes first. */
function step(connection: SMTPConnection, run: (done: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.on('error', reject)
    connection.once('end', () => reject(new Error('Connection closed')))
    run((error) => (error ? reject(error) : resolve()))
  })
}
