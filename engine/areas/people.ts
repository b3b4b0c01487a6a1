import type { Api } from '../../shared/contract/api.ts'
import type { Person, PersonInput } from '../../shared/contract/people.ts'
import { Refusal } from '../../shared/errors.ts'
import { newId } from '../../shared/ids.ts'
import { readEmail } from '../import/readEmail.ts'
import { phoneReader } from '../import/readPhone.ts'
import { personRows } from '../store/people/personRows.ts'
import { savePerson } from '../store/people/savePerson.ts'
import { peopleQueries } from '../store/queries/people.ts'
import { isZone } from '../time/zones.ts'
import { importArea } from './importPeople.ts'
import { done, iso, type Parts } from './parts.ts'

export function peopleArea(parts: Parts): Api['people'] {
  const { store, core, worker, settings, now, random, changed, audit } = parts
  const query = peopleQueries(store)
  const rows = personRows(store, parts.happened)
  const save = savePerson(store)

  function find(id: string): Person {
    const person = query.get(id)
    if (!person) throw new Refusal('NOT_FOUND', 'This person is not there any more.')
    return person
  }

  /** Checks what was typed by hand; here a wrong value is refused, and not left out or cut short as in an import. */
  function cleaned(person: PersonInput, own: string | null): PersonInput {
    const email = readEmail(person.email)
    const phone = phoneReader(settings.business().country)(person.phone)
    const problem =
      email.problem ??
      phone.problem ??
      (person.timeZone === '' || isZone(person.timeZone) ? null : `There is no time zone "${person.timeZone}".`)
    if (problem !== null) throw new Refusal('NOT_POSSIBLE', problem.replace(takenAnyway, ' Nothing was changed.'))
    if (!person.firstName && !person.lastName && !email.value && !phone.value)
      throw new Refusal('NOT_POSSIBLE', 'A person needs a name, an email or a phone number.')
    const other = email.value ? query.byEmail(email.value) : undefined
    if (other !== undefined && other !== own)
      throw new Refusal('NOT_POSSIBLE', `Somebody with the email ${email.value} is there already.`)
    return { ...person, email: email.value, phone: phone.value }
  }

  return {
    ...importArea(parts),
    list: (input) => query.list(input),
    get: ({ id }) => ({
      ...find(id),
      runs: query.runsOf(id).map((run) => ({
        ...{ runId: run.id, workflow: run.workflow, workflowId: run.workflow_id },
        ...{ state: run.state, startedAt: iso(run.started_at), why: run.why },
      })),
    }),
    add: (input) => {
      const person = cleaned(input, null)
      const id = newId(random)
      store.transaction(() => {
        save.insert(id, { person, marketing: null, how: 'by hand' }, now())
        core.enter.personAdded(id, now())
      })
      audit('person added', id)
      changed('people', 'runs', 'workflows')
      worker.wake()
      return find(id)
    },
    change: ({ id, change }) => {
      const before = find(id)
      const known = { ...before, email: before.email ?? '', phone: before.phone ?? '', timeZone: before.timeZone ?? '' }
      const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
      const person = cleaned({ ...known, ...given }, id)
      store.transaction(() => save.update(id, { person, marketing: null, how: 'by hand' }, now()))
      audit('person changed', id, Object.keys(change).join(', '))
      changed('people')
      return find(id)
    },
    remove: ({ id }) => {
      find(id)
      rows.remove(id, now())
      audit('person removed', id)
      changed('people', 'runs', 'messages', 'workflows')
      return done
    },
    unsubscribe: ({ id, how }) => {
      find(id)
      rows.unsubscribe(id, how, now())
      audit('person unsubscribed', id, how)
      changed('people', 'runs', 'messages', 'workflows')
      worker.wake()
      return find(id)
    },
    resubscribe: ({ id, how }) => {
      find(id)
      rows.resubscribe(id, how, now())
      audit('person subscribed again', id, how)
      changed('people')
      return find(id)
    },
    replied: ({ id, text }) => {
      const { name, email } = find(id)
      rows.replied(id, email ?? name, text, now())
      audit('reply noted', id)
      changed('people', 'runs', 'messages', 'workflows')
      worker.wake()
      return find(id)
    },
  }
}

/** How an import ends its sentence: what became of the value. By hand, nothing became of it. */
const takenAnyway = / (It|The phone number) was left empty\.$| \S+ was kept\.$/
