import type { Api } from '../../shared/contract/api.ts'
import type { Segment } from '../../shared/contract/segments.ts'
import { Refusal } from '../../shared/errors.ts'
import { newId } from '../../shared/ids.ts'
import { printRule } from '../../shared/printRule.ts'
import type { Rule } from '../../shared/rules.ts'
import { type SegmentRow, segmentRows } from '../store/people/segmentRows.ts'
import { peopleQueries } from '../store/queries/people.ts'
import { askingAt } from '../store/rules/asking.ts'
import { segmentProblem } from '../store/rules/segmentProblem.ts'
import { done, iso, type Parts } from './parts.ts'

/** Saved filters of people. Who is in one is asked anew each time. */
export function segmentsArea({ store, settings, now, random, changed, audit }: Parts): Api['segments'] {
  const rows = segmentRows(store)
  const people = peopleQueries(store)
  const asked = (rule: Rule) => ({ rule, asking: askingAt(now(), settings.business()) })

  function find(idOrName: string): SegmentRow {
    const row = rows.find(idOrName)
    if (!row) throw new Refusal('NOT_FOUND', `There is no segment "${idOrName}".`)
    return row
  }

  function refuseBadRule(rule: Rule, consequence: string) {
    const problem = segmentProblem(rule)
    if (problem !== null) throw new Refusal('NOT_POSSIBLE', `${problem} ${consequence}`)
  }

  function refuseInUse(words: readonly string[], consequence: string) {
    const [user] = rows.usedBy(...words)
    if (user !== undefined) throw new Refusal('IN_USE', `“${user}” asks for this segment. ${consequence}`)
  }

  return {
    list: () => rows.all().map(shown),
    save: ({ id = newId(random), name, rule }) => {
      refuseBadRule(rule, 'Nothing was saved.')
      if (name.toLowerCase() === 'all')
        throw new Refusal('NOT_POSSIBLE', 'A segment can\'t be called "all": that word means everyone. Choose another.')
      const other = rows.find(name)
      if (other && other.id !== id)
        throw new Refusal('NOT_POSSIBLE', `There is a segment "${name}" already. Choose another name.`)
      const before = rows.find(id)
      if (before && before.name !== name)
        refuseInUse([before.name], 'With another name it would not find it. Choose the segment there anew first.')
      rows.save({ id, name, rule }, now())
      audit('segment saved', id, name)
      changed('people')
      return shown(find(id))
    },
    remove: ({ segment }) => {
      const { id, name } = find(segment)
      refuseInUse([id, name], 'Take it out there first; nothing was removed.')
      rows.remove(id)
      audit('segment removed', id, name)
      changed('people')
      return done
    },
    count: ({ segment }) => {
      const { id, name, rule } = find(segment)
      return { id, name, people: people.countInSegment(asked(rule)) }
    },
    people: ({ segment, ...listing }) => people.list({ ...listing, segment: asked(find(segment).rule) }),
    preview: ({ rule }) => {
      refuseBadRule(rule, 'Change it, then look again.')
      return { sentence: printRule(rule), ...people.list({ limit: 20, offset: 0, segment: asked(rule) }) }
    },
  }
}

const shown = ({ id, name, rule, created_at, updated_at }: SegmentRow): Segment => ({
  ...{ id, name, rule, sentence: printRule(rule) },
  ...{ createdAt: iso(created_at), updatedAt: iso(updated_at) },
})
