import type { Api } from '../../shared/contract/api.ts'
import type { Identity } from '../../shared/contract/people.ts'
import { Refusal } from '../../shared/errors.ts'
import { readEmail } from '../import/readEmail.ts'
import { phoneReader } from '../import/readPhone.ts'
import { isPhoneChannel } from '../store/people/identityRows.ts'
import { suppressionRows } from '../store/people/suppressionRows.ts'
import { done, type Parts } from './parts.ts'

/** An address as it is kept for its channel. Refuses what can't be one. */
export function cleanAddress({ channel: name, address }: Identity, country: string): Identity {
  const channel = name.toLowerCase()
  const { value, problem } =
    channel === 'email'
      ? readEmail(address)
      : isPhoneChannel(channel)
        ? phoneReader(country)(address)
        : { value: address.trim(), problem: null }
  if (problem !== null || value === '')
    throw new Refusal('NOT_POSSIBLE', `“${address}” can't be an address for ${channel}. Nothing was changed.`)
  return { channel, address: value }
}

/** Addresses that get nothing more. */
export function suppressionArea({
  store,
  settings,
  now,
  changed,
  audit,
}: Parts): Pick<Api['people'], 'suppressions' | 'suppress' | 'unsuppress'> {
  const rows = suppressionRows(store)
  return {
    suppressions: () => ({ suppressions: rows.list() }),
    suppress: ({ reason, ...asked }) => {
      const { channel, address } = cleanAddress(asked, settings.business().country)
      rows.add(channel, address, reason, now())
      audit('address suppressed', address, `${channel}: ${reason}`)
      changed('people', 'messages')
      return done
    },
    unsuppress: (asked) => {
      const { channel, address } = cleanAddress(asked, settings.business().country)
      if (!rows.remove(channel, address)) throw new Refusal('NOT_FOUND', `${address} is not held back for ${channel}.`)
      audit('address no longer suppressed', address, channel)
      changed('people', 'messages')
      return done
    },
  }
}
