import type { Api } from '../../shared/contract/api.ts'
import type { Person } from '../../shared/contract/people.ts'
import { Refusal } from '../../shared/errors.ts'
import { newId } from '../../shared/ids.ts'
import { phoneReader } from '../import/readPhone.ts'
import { consentRows } from '../store/people/consentRows.ts'
import { identityRows, personBy } from '../store/people/identityRows.ts'
import { personRows } from '../store/people/personRows.ts'
import { peopleQueries } from '../store/queries/people.ts'
import { timelineOf } from '../store/queries/timeline.ts'
import { suppressionArea } from './consents.ts'
import { importArea } from './importPeople.ts'
import { done, iso, type Parts } from './parts.ts'
import { personFieldsArea } from './personFields.ts'
import { savePeopleArea } from './savePeople.ts'

export function peopleArea(parts: Parts): Api['people'] {
  const { store, worker, settings, now, random, changed, audit } = parts
  const query = peopleQueries(store)
  const rows = personRows(store, parts.happened)
  const timeline = timelineOf(store)
  const identities = identityRows(store)
  const consents = consentRows(store)
  const by = personBy(store)

  function find(id: string): Person {
    const person = query.get(id)
    if (!person) throw new Refusal('NOT_FOUND', 'This person is not there any more.')
    return person
  }

  return {
    ...importArea(parts),
    ...personFieldsArea(parts),
    ...suppressionArea(parts),
    ...savePeopleArea(parts, find),
    list: (input) => query.list(input),
    find: ({ person }) => {
      const phone = phoneReader(settings.business().country)(person)
      const id = by('email', person) ?? by('phone', phone.value) ?? (query.get(person) ? person : undefined)
      if (id === undefined)
        throw new Refusal('NOT_FOUND', `There is nobody with the email or phone number “${person}”.`)
      return find(id)
    },
    get: ({ id }) => ({
      ...find(id),
      identities: identities.list(id),
      consents: consents.latest(id),
      runs: query.runsOf(id).map((run) => ({
        ...{ runId: run.id, workflow: run.workflow, workflowId: run.workflow_id },
        ...{ state: run.state, startedAt: iso(run.started_at), why: run.why },
      })),
    }),
    remove: ({ id }) => {
      find(id)
      rows.remove(id, now())
      audit('person removed', id)
      changed('people', 'runs', 'messages', 'workflows')
      return done
    },
    consent: ({ id, ...said }) => {
      find(id)
      store.transaction(() => consents.add(id, said, now()))
      audit('consent noted', id, `${said.channel}, ${said.purpose}: ${said.given ? 'yes' : 'no'} (${said.how})`)
      changed('people')
      return find(id)
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
    timeline: ({ id, limit }) => ({ items: timeline(find(id).id, limit) }),
    replied: ({ id, text, channel = 'note' }) => {
      const { name, email } = find(id)
      rows.replied(id, { channel, label: email ?? name, text, key: newId(random) }, now())
      audit('reply noted', id)
      changed('people', 'runs', 'messages', 'workflows')
      worker.wake()
      return find(id)
    },
  }
}
