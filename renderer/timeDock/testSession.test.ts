import { expect, test } from 'vitest'
import { askedWho, type ChosenWho, changedTest, withoutWhatIf, withWhatIf } from './testSession.ts'
import { whoWords } from './whoWords.ts'

const segment: ChosenWho = { kind: 'segment', segment: 's1', name: 'Trial members' }
const three: ChosenWho = {
  kind: 'people',
  people: ['Maya', 'Tom', 'Ana'].map((name, n) => ({ id: `p${n}`, name })),
}

test('a test is set up as the last one of the same workflow was, but for "now" and what-ifs', () => {
  const whatIf = [{ at: '+1d', person: 'maya@example.com', does: 'replies' as const }]
  changedTest(null, { who: segment, days: 30, start: { kind: 'now', at: '2027-03-01T10:00:00Z' }, whatIf }, 'w1')
  const again = changedTest(null, {}, 'w1')
  const other = changedTest(null, {}, 'w2')
  expect([again.who, again.days, again.start, again.whatIf]).toEqual([segment, 30, { kind: 'morning' }, []])
  expect([other.who, other.days]).toEqual([{ kind: 'samples' }, 7])
  expect(changedTest(null, {}, null).days).toBe(7)
})

test('what-ifs are added and taken back one by one', () => {
  const first = { at: '+1d', person: 'maya@example.com', does: 'replies' as const }
  const second = { at: '+2d', person: 'tom@example.com', does: 'pays' as const }
  const both = withWhatIf(withWhatIf({ whatIf: [] }, first), second)
  expect([both.whatIf, withoutWhatIf(both, first).whatIf]).toEqual([[first, second], [second]])
})

test('who takes part is said in words, and asked of the host by ids', () => {
  const [maya] = three.people
  const file: ChosenWho = { kind: 'file', file: new Blob(['email']), name: 'leads.csv' }
  expect([
    whoWords({ kind: 'samples' }, 20),
    whoWords({ kind: 'samples' }, null),
    whoWords(segment, 1),
    whoWords(segment, null),
    whoWords(three, 3),
    whoWords({ kind: 'people', people: maya ? [maya] : [] }, 1),
    whoWords(file, 1200),
  ]).toEqual([
    '20 sample people',
    'sample people',
    '1 person of “Trial members”',
    'people of “Trial members”',
    'Maya and 2 others',
    'Maya',
    `${(1200).toLocaleString()} people of leads.csv`,
  ])
  expect([askedWho(three), askedWho(segment)]).toEqual([
    { kind: 'people', ids: ['p0', 'p1', 'p2'] },
    { kind: 'segment', segment: 's1' },
  ])
})
