import { asText } from '../../../shared/asText.ts'
import { happeningTypes } from '../../../shared/happenings.ts'
import { hideCodes } from '../../walk/codes.ts'
import type { Store } from '../store.ts'

interface Row {
  at: number
  kind: string
  text: string
  workflow: string | null
}

/** Everything about one person in one line, the latest first: notes, messages, tasks, what happened, workflows. */
export function timelineOf(store: Store) {
  const read = store.sql<[{ person: string; limit: number }], Row>(
    `select at, kind, text, workflow from (
       select at, 'note' as kind, text, null as workflow from notes where person_id = @person
       union all
       select m.changed_at, iif(m.direction = 'in', 'received', m.state), 
         case when m.channel = 'http' then m.subject || ' ' || m.recipient when m.subject = '' then m.body else m.subject end, w.name
         from messages m left join workflows w on w.id = m.workflow_id where m.person_id = @person
       union all
       select created_at, 'task', title, null from tasks where person_id = @person
       union all
       select at, type, payload, null from events where person_id = @person and type not in ('replied', 'goalReached')
       union all
       select c.at, 'goal', c.name, w.name from conversions c left join workflows w on w.id = c.workflow_id where c.person_id = @person
       union all
       select r.started_at, 'entered', w.name, w.name from runs r join workflows w on w.id = r.workflow_id where r.person_id = @person)
     order by at desc limit @limit`,
  )
  return (person: string, limit: number) =>
    read.all({ person, limit }).map(({ at, kind, text, workflow }) => ({
      at: new Date(at).toISOString(),
      kind,
      text: Object.hasOwn(happeningTypes, kind) ? wordsFor(kind as keyof typeof happeningTypes, text) : hideCodes(text),
      workflow,
    }))
}

/** "had a field changed: status, from new to customer" */
function wordsFor(type: keyof typeof happeningTypes, json: string): string {
  const { field, tag, title, from, to, workflow, task } = JSON.parse(json) as Record<string, unknown>
  const about = [field, tag, title, workflow, task].find((one) => typeof one === 'string' && one !== '')
  const change = typeof to === 'string' && to !== '' ? ` from ${asText(from) || 'nothing'} to ${to}` : ''
  return `${happeningTypes[type]}${about ? `: ${String(about)}` : ''}${change}`
}
