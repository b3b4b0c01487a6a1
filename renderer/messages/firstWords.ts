import type { Message } from '../../shared/contract/messages.ts'

/** What a list says of a message: its subject, or what the person wrote back. */
export function firstWords({ direction, subject, body }: Pick<Message, 'direction' | 'subject' | 'body'>): string {
  const words = body.trim().replaceAll(/\s+/g, ' ').slice(0, 120)
  return (direction === 'in' ? words || subject : subject || words) || 'Without words'
}
