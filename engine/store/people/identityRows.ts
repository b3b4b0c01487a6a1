import type { Identity } from '../../../shared/contract/people.ts'
import type { Store } from '../store.ts'

/** Channels that reach a person by their phone number. */
export const isPhoneChannel = (channel: string) => channel === 'phone' || channel === 'sms' || channel === 'whatsapp'

/** The same address is always written the same way: an email in lower case. Numbers come as E.164. */
export const plainAddress = (channel: string, address: string) =>
  channel === 'email' ? address.trim().toLowerCase() : address.trim()

/** Addresses of people beyond their email and phone number: a WhatsApp number, a Messenger id, a second email. */
export function identityRows(store: Store) {
  const read = store.sql<[string], Identity>(
    `select channel, address from identities where person_id = ? order by channel, created_at, address`,
  )
  const insert = store.sql<[string, string, string, number]>(
    `insert into identities (channel, address, person_id, created_at) values (?, ?, ?, ?) on conflict do nothing`,
  )
  const forget = store.sql<[string]>(`delete from identities where person_id = ?`)
  const owner = store.sql<[string, string], { person_id: string }>(
    `select person_id from identities where channel = ? and address = ?`,
  )
  return {
    ownerOf: (channel: string, address: string) => owner.get(channel, plainAddress(channel, address))?.person_id,
    list: (personId: string): Identity[] => read.all(personId),
    /** These, and no others. Whose they are already is asked first. */
    set: (personId: string, identities: readonly Identity[], nowMs: number) => {
      forget.run(personId)
      for (const { channel, address } of identities)
        insert.run(channel, plainAddress(channel, address), personId, nowMs)
    },
  }
}

/**
 * Whose address this is. One kept for the channel itself comes first, then the person's email or phone number; SMS and
 * WhatsApp share the number. Of several people with one phone number it is the one known longest.
 */
export function personBy(store: Store) {
  const exact = store.sql<[string, string], { id: string }>(
    `select person_id as id from identities where channel = ? and address = ?`,
  )
  const byEmail = store.sql<[string], { id: string }>(`select id from people where email = ?`)
  const byPhone = store.sql<[string], { id: string }>(
    `select id from people where phone = ? order by created_at, rowid limit 1`,
  )
  const sharedPhone = store.sql<[string], { id: string }>(
    `select person_id as id from identities where channel in ('phone', 'sms', 'whatsapp') and address = ?
     order by created_at, person_id limit 1`,
  )
  return (channel: string, address: string): string | undefined => {
    const plain = plainAddress(channel, address)
    if (plain === '') return undefined
    const own = exact.get(channel, plain)
    if (own) return own.id
    if (channel === 'email') return byEmail.get(plain)?.id
    return isPhoneChannel(channel) ? (byPhone.get(plain) ?? sharedPhone.get(plain))?.id : undefined
  }
}
