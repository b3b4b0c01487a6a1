import type { Happening } from '../../../shared/happenings.ts'
import { stateOf } from '../../../shared/recordTypes.ts'
import type { SavedRecord } from './saveRecord.ts'

type Told = Omit<Happening, 'id' | 'atMs'>

/**
 * What the people of a record are told to have happened to them by its being saved: that it changed, and that they booked
 * or paid when it came into a state that says so. For who was linked just now it is a new one. Nothing when nothing changed.
 */
export function recordHappenings(saved: SavedRecord): Told[] {
  const { id, type, title, to, changedFields, fields } = saved
  const joined = new Set(saved.joined)
  return saved.people.flatMap((personId) => {
    const created = saved.created || joined.has(personId)
    const from = created ? null : saved.from
    if (!created && from === to && changedFields.length === 0) return []
    const about = { recordType: type.id, title }
    const changed: Told = {
      ...{ type: 'recordChanged', personId, recordId: id },
      payload: { ...about, from, to, created, changed: changedFields },
    }
    const counts = stateOf(type, to)?.counts ?? null
    if (counts === null || counts === stateOf(type, from)?.counts) return [changed]
    const payload = counts === 'paid' ? { ...about, amount: amountOf(saved), currency: fields.currency ?? '' } : about
    return [changed, { type: counts, personId, recordId: id, payload }]
  })
}

/** What was paid: the amount of a payment, the first sum of money of any other record. */
function amountOf({ type, fields }: SavedRecord): number {
  const money = type.fields.find(({ kind }) => kind === 'money')
  const amount = Number(money ? fields[money.name] : fields.amount)
  return Number.isFinite(amount) ? amount : 0
}
