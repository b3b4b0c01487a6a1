import type { ConnectionInput } from '../../shared/contract/connections.ts'

/** Settings of large mail providers, by the part after the @. From their own help pages. */
const known: Record<string, Pick<ConnectionInput, 'host' | 'port' | 'secure'>> = {
  'gmail.com': { host: 'smtp.gmail.com', port: 587, secure: false },
  'googlemail.com': { host: 'smtp.gmail.com', port: 587, secure: false },
  'outlook.com': { host: 'smtp-mail.outlook.com', port: 587, secure: false },
  'hotmail.com': { host: 'smtp-mail.outlook.com', port: 587, secure: false },
  'live.com': { host: 'smtp-mail.outlook.com', port: 587, secure: false },
  'icloud.com': { host: 'smtp.mail.me.com', port: 587, secure: false },
  'me.com': { host: 'smtp.mail.me.com', port: 587, secure: false },
  'yahoo.com': { host: 'smtp.mail.yahoo.com', port: 465, secure: true },
  'gmx.net': { host: 'mail.gmx.net', port: 587, secure: false },
  'gmx.de': { host: 'mail.gmx.net', port: 587, secure: false },
  'web.de': { host: 'smtp.web.de', port: 587, secure: false },
  'fastmail.com': { host: 'smtp.fastmail.com', port: 465, secure: true },
}

/** The server that belongs to an address, or null when we would only guess. */
export function serverFor(address: string) {
  const domain = address.trim().toLowerCase().split('@').at(-1) ?? ''
  return known[domain] ?? null
}

/** "FitBox <hello@fitbox.example>" from its two parts. A name with special characters is quoted (RFC 5322). */
export function printFrom(name: string, address: string): string {
  const trimmed = name.trim()
  if (!trimmed) return address.trim()
  const quoted = /[",.:;<>@()[\]\\]/.test(trimmed) ? `"${trimmed.replace(/["\\]/g, '\\$&')}"` : trimmed
  return `${quoted} <${address.trim()}>`
}
