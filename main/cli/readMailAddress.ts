import { Refusal } from '../../shared/errors.ts'

/** smtp://user:password@host:port, or smtps:// for a line that is secure from the start. Name and password may be %-encoded. */
export function readMailAddress(text: string, from: string | undefined) {
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '')
    throw new Refusal(
      'NOT_POSSIBLE',
      'A mail server is written like smtp://user:password@host:587, or smtps:// when it is secure from the start.',
    )
  if (!from) throw new Refusal('NOT_POSSIBLE', 'Say who the messages are from: --from "FitBox <hello@fitbox.example>"')
  const secure = url.protocol === 'smtps:'
  return {
    from,
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    username: decoded(url.username),
    password: decoded(url.password),
  }
}

export function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch (error) {
    if (error instanceof URIError) return text // a % that encodes nothing is part of the password
    throw error
  }
}
