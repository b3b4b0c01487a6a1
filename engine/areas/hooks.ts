import type { Api } from '../../shared/contract/api.ts'
import type { HookPerson } from '../../shared/contract/hooks.ts'
import { Refusal } from '../../shared/errors.ts'
import type { HappeningType } from '../../shared/happenings.ts'
import { newId } from '../../shared/ids.ts'
import { phoneReader } from '../import/readPhone.ts'
import { personBy } from '../store/people/identityRows.ts'
import { personWithTags } from '../store/queries/personWithTags.ts'
import { toldEvents } from '../store/queries/toldEvents.ts'
import { readMoment } from '../time/readMoment.ts'
import { personLabel } from '../walk/facts.ts'
import { hookPerson } from './hookPerson.ts'
import { iso, type Parts } from './parts.ts'

/** What other programs tell of people. The same occasion twice changes nothing. */
export function hooksArea(parts: Parts): Api['hooks'] {
  const { store, settings, now, random, happened, changed, audit, worker } = parts
  const told = toldEvents(store)
  const person = hookPerson(parts)
  const by = personBy(store)
  const read = personWithTags(store)

  function tell(type: HappeningType, id: string | undefined, who: HookPerson, payload: Record<string, unknown>) {
    const name = String(payload.hook ?? payload.form)
    const occasion = `${type} ${inOneWord(name)} ${id ?? newId(random)}`
    const before = told.find(occasion)
    if (before) return { isNew: false, personId: before.person_id, personAdded: false }
    const found = store.transaction(() => {
      const one = person(who, type === 'formSubmitted' ? 'form' : 'webhook')
      happened({ id: occasion, type, personId: one.id, payload })
      return one
    })
    audit(
      type === 'formSubmitted' ? 'form filled in' : 'webhook received',
      found.id,
      String(payload.hook ?? payload.form),
    )
    changed('people', 'runs', 'workflows')
    worker.wake()
    return { isNew: true, personId: found.id, personAdded: found.isNew }
  }

  function find(who: string): string {
    const { value: phone } = phoneReader(settings.business().country)(who)
    const id = by('email', who) ?? (phone ? by('phone', phone) : undefined) ?? (read(who) ? who : undefined)
    if (id === undefined) throw new Refusal('NOT_FOUND', `There is nobody with the email or phone number “${who}”.`)
    return id
  }

  function momentOf(at: string | undefined): number {
    const atMs = at === undefined ? now() : readMoment(at, settings.business().timeZone)
    if (atMs > now()) throw new Refusal('NOT_POSSIBLE', `“${at}” is still to come, so it can’t have happened yet.`)
    return atMs
  }

  return {
    receive: ({ hook, id, person: who, fields }) => tell('webhookReceived', id, who, { ...fields, hook }),
    form: ({ form, id, person: who, fields }) => tell('formSubmitted', id, who, { ...fields, form }),
    event: ({ type, person: who, id, at, details }) => {
      const occasion = `${type} ${id ?? newId(random)}`
      const before = told.find(occasion)
      if (before) return { isNew: false, personId: before.person_id, at: iso(before.at) }
      const personId = find(who)
      const atMs = momentOf(at)
      store.transaction(() => {
        if (type === 'replied') told.keepMessage({ id: occasion, ...messageIn(details), ...whose(personId), atMs })
        happened({
          id: occasion,
          type,
          personId,
          atMs,
          payload: type === 'replied' ? { channel: 'note', ...details } : details,
        })
      })
      audit(`told that somebody ${type}`, personId)
      changed('people', 'runs', 'messages', 'workflows')
      worker.wake()
      return { isNew: true, personId, at: iso(atMs) }
    },
  }

  function whose(personId: string) {
    const row = read(personId)?.row
    return { personId, from: row ? personLabel(row) : '' }
  }
}

const messageIn = ({ channel, subject, text }: Readonly<Record<string, unknown>>) => ({
  channel: textOf(channel) || 'note',
  subject: textOf(subject) || 'They replied',
  text: textOf(text),
})

/** So that a name with a space in it and a short id are never taken for another name and a longer id. */
const inOneWord = (name: string) => name.replaceAll('%', '%25').replaceAll(' ', '%20')

const textOf = (value: unknown) => (typeof value === 'string' ? value : '')
