import { isIP } from 'node:net'
import type { SMTPTransportOptions } from 'nodemailer'

/** A mail account, and how patient to be with its server. */
export interface SmtpSettings {
  host: string
  port: number
  /** True: encrypted from the first byte (usually port 465). False: plain, then STARTTLS when the server offers it. */
  secure: boolean
  /** Empty when the server asks for none. */
  username: string
  password: string
  /** Lines open at once. Default 5. */
  maxConnections?: number
  /** How long finding, connecting and greeting may take together. Default 10 s. */
  connectTimeoutMs?: number
  /** How long any one answer may take. Default 10 min, what RFC 5321 (4.5.3.2.6) asks for after the final dot. */
  answerTimeoutMs?: number
  /** How long `close` waits for messages that are on their way. Default 10 s. */
  closeTimeoutMs?: number
  /** Default: when `host` is a loopback address. See `toTransport` for what it changes. */
  onThisComputer?: boolean
}

/**
 * The settings as nodemailer wants them.
 * A certificate is checked and a password never travels in the open, unless the server is on this computer: nobody is in
 * between there, and mail bridges that run locally have certificates nobody vouches for.
 */
export function toTransport(settings: SmtpSettings) {
  const { host, port, secure, username, password } = settings
  const local = settings.onThisComputer ?? isThisComputer(host)
  const timeoutMs = connectTimeoutMs(settings)
  return {
    host,
    port,
    secure,
    requireTLS: !secure && !local && username !== '',
    tls: { rejectUnauthorized: !local, minVersion: 'TLSv1.2' },
    auth: username === '' ? undefined : { user: username, pass: password },
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
    socketTimeout: settings.answerTimeoutMs ?? 600_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  } satisfies SMTPTransportOptions
}

export const connectTimeoutMs = (settings: SmtpSettings) => settings.connectTimeoutMs ?? 10_000

function isThisComputer(host: string): boolean {
  const name = host.toLowerCase()
  return name === 'localhost' || name === '::1' || (isIP(name) === 4 && name.startsWith('127.'))
}
