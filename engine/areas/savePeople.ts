import type { Api } from '../../shared/contract/api.ts'
import type { Identity, Person, PersonInput } from '../../shared/contract/people.ts'
import { Refusal } from '../../shared/errors.ts'
import { newId } from '../../shared/ids.ts'
import { consentRows, type Said } from '../store/people/consentRows.ts'
import { identityRows, personBy } from '../store/people/identityRows.ts'
import { diffPerson, personHappenings } from '../store/people/personDiff.ts'
import { personFieldRows } from '../store/people/personFieldRows.ts'
import { savePerson } from '../store/people/savePerson.ts'
import { cleanAddress } from './consents.ts'
import type { Parts } from './parts.ts'
import { cleanPerson, withValues } from './personInput.ts'

interface More {
  set?: Readonly<Record<string, unknown>> | undefined
  addTags?: readonly string[] | undefined
  removeTags?: readonly string[] | undefined
  identities?: readonly Identity[] | undefined
  consents?: readonly Omit<Said, 'how'>[] | undefined
}

/** Adding a person and changing one, by hand or by a program. Refuses what is wrong, and then nothing was changed. */
export function savePeopleArea(
  { store, core, worker, settings, now, random, changed, audit, happened }: Parts,
  find: (id: string) => Person,
): Pick<Api['people'], 'add' | 'change'> {
  const save = savePerson(store)
  const fields = personFieldRows(store)
  const identities = identityRows(store)
  const consents = consentRows(store)
  const by = personBy(store)

  /** A family may share a phone number, but an address kept for a channel is one person's. */
  function refuseTaken(channel: string, address: string, own: string | null) {
    const other = channel === 'email' ? by(channel, address) : identities.ownerOf(channel, address)
    if (other !== undefined && other !== own)
      throw new Refusal('NOT_POSSIBLE', `Somebody with the ${channel} ${address} is there already.`)
  }

  function cleaned(person: PersonInput, more: More, before: PersonInput['fields'], id: string | null) {
    const own = fields.all()
    const business = settings.business()
    const asked = cleanPerson(withValues(person, more.set ?? {}, own), before, own, business)
    if (asked.email) refuseTaken('email', asked.email, id)
    const dropped = new Set(more.removeTags)
    const tags = [...new Set([...asked.tags, ...(more.addTags ?? [])])].filter((tag) => !dropped.has(tag))
    const addresses = more.identities?.map((one) => cleanAddress(one, business.country))
    for (const { channel, address } of addresses ?? []) refuseTaken(channel, address, id)
    return { person: { ...asked, tags }, addresses }
  }

  function keep(id: string, addresses: readonly Identity[] | undefined, more: More) {
    if (addresses) identities.set(id, addresses, now())
    for (const said of more.consents ?? []) consents.add(id, { ...said, how: 'by hand' }, now())
  }

  return {
    add: ({ set, addTags, removeTags, identities: asked, consents: said, ...input }) => {
      const more = { set, addTags, removeTags, identities: asked, consents: said }
      const { person, addresses } = cleaned(input, more, {}, null)
      const id = newId(random)
      store.transaction(() => {
        save.insert(id, { person, marketing: null, how: 'by hand' }, now())
        keep(id, addresses, more)
        core.enter.personAdded(id, now())
      })
      audit('person added', id)
      changed('people', 'runs', 'workflows')
      worker.wake()
      return find(id)
    },
    change: ({ id, change }) => {
      const { set, addTags, removeTags, identities: asked, consents: said, ...plain } = change
      const more = { set, addTags, removeTags, identities: asked, consents: said }
      const before = inputOf(find(id))
      const given = Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined))
      const { person, addresses } = cleaned({ ...before, ...given }, more, before.fields, id)
      store.transaction(() => {
        save.update(id, { person, marketing: null, how: 'by hand' }, now())
        keep(id, addresses, more)
        for (const news of personHappenings(id, diffPerson(before, person))) happened(news)
      })
      audit('person changed', id, Object.keys(change).join(', '))
      changed('people', 'runs', 'workflows')
      worker.wake()
      return find(id)
    },
  }
}

const inputOf = ({ firstName, lastName, email, phone, status, timeZone, tags, fields }: Person): PersonInput => ({
  ...{ firstName, lastName, status, tags, fields },
  ...{ email: email ?? '', phone: phone ?? '', timeZone: timeZone ?? '' },
})
