import { exampleRecord } from '../../shared/exampleRecord.ts'
import type { WorkflowSettings } from '../../shared/graph.ts'
import type { Facts } from '../../shared/rules.ts'
import { zoneFor } from '../business.ts'
import { latestRecord } from '../store/records/latestRecord.ts'
import { recordTypes } from '../store/records/recordTypes.ts'
import type { PersonRow } from '../store/schema.ts'
import { gatherFacts } from '../walk/gatherFacts.ts'
import type { Parts } from './parts.ts'

interface About {
  recordType?: string | undefined
  timeZone?: WorkflowSettings['timeZone'] | undefined
}

/** What a text sees of a person who is not on a walk: for a preview, and for a test message. Plain data. */
export function textFacts({ store, settings, now }: Pick<Parts, 'store' | 'settings' | 'now'>) {
  const gather = gatherFacts(store, settings.business)
  const latest = latestRecord(store)
  const types = recordTypes(store)
  return (person: PersonRow, { recordType, timeZone }: About): Facts => {
    const nowMs = now()
    const recordId = recordType === undefined ? null : latest(person.id, recordType)
    const type = recordType === undefined ? undefined : types.get(recordType)
    const { person: known, business, record, now: at, today } = gather.ofPerson(person, recordId, {}, nowMs)
    return {
      ...{ person: { ...asObject(known) }, business, now: at, today },
      record: record ? { ...asObject(record) } : (type && exampleRecord(type, nowMs)) || {},
      zone: zoneFor(timeZone === undefined ? {} : { timeZone }, person.time_zone, settings.business()),
    }
  }
}

const asObject = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {})
