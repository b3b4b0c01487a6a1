import type { TextTrial } from '../../../shared/contract/texts.ts'
import type { PersonRow } from '../schema.ts'
import type { Store } from '../store.ts'

/** Letters of Hebrew, Arabic and their neighbours, and pictures, as ranges of SQLite's GLOB. */
const rightToLeft = '*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]*'
const pictures = '*[\u2600-\u27bf\u{1f300}-\u{1faff}]*'

const nameLength = `length(first_name) + length(last_name)`

/** Whom a text has it hard with, by what is special about them. The parameter is how long the longest name is. */
const hard: Readonly<Record<TextTrial, string>> = {
  noFirstName: `first_name = ''`,
  longestName: `${nameLength} = @longest`,
  rightToLeft: `first_name || last_name glob '${rightToLeft}'`,
  emoji: `first_name || last_name glob '${pictures}'`,
  noEmail: `coalesce(email, '') = ''`,
  noPhone: `coalesce(phone, '') = ''`,
}
const trials = Object.keys(hard) as readonly TextTrial[] // the keys of the object above

const oneEach = trials.map((trial) => `min(rowid) filter (where ${hard[trial]}) as ${trial}`).join(', ')
const eachOf = trials.map((trial) => `${hard[trial]} as ${trial}`).join(', ')

/** The newest people, then one for each thing that makes a text hard, with all that is special about each. Two passes. */
export function trialPeople(store: Store) {
  const newest = store.sql<[number], PersonRow>(`select * from people order by created_at desc, rowid desc limit ?`)
  const totals = store.sql<[], { n: number; longest: number }>(
    `select count(*) as n, coalesce(max(${nameLength}), 0) as longest from people`,
  )
  const hardest = store.sql<[{ longest: number }], Record<TextTrial, number | null>>(`select ${oneEach} from people`)
  const read = store.sql<[number], PersonRow>(`select * from people where rowid = ?`)
  const found = store.sql<[{ longest: number; id: string }], Record<TextTrial, number>>(
    `select ${eachOf} from people where id = @id`,
  )
  return (limit: number): { people: { row: PersonRow; trials: TextTrial[] }[]; total: number } => {
    const { n: total = 0, longest = 0 } = totals.get() ?? {}
    const one = hardest.get({ longest })
    const rows = [...newest.all(limit), ...trials.flatMap((trial) => read.get(one?.[trial] ?? 0) ?? [])]
    const people = [...new Map(rows.map((row) => [row.id, row])).values()].map((row) => {
      const is = found.get({ longest, id: row.id })
      return { row, trials: trials.filter((trial) => is?.[trial] === 1) }
    })
    return { people, total }
  }
}
