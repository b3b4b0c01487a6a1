import type { MovePlan } from '../../../shared/contract/versions.ts'
import { printCount, printList } from '../../ui/counts.ts'

type Person = MovePlan['people'][number]

/** What becomes of everybody inside if they are moved: "9 unchanged, 2 wait for another time, 1 loses their step". */
export function countsSentence({ unchanged, moved, retimed, removed }: MovePlan['counts']): string {
  const parts = [
    ...(unchanged > 0 ? [`${unchanged} go on as they would have`] : []),
    ...(retimed > 0 ? [`${printCount(retimed, 'person waits', 'people wait')} for another time`] : []),
    ...(moved > 0 ? [`${printCount(moved, 'person goes', 'people go')} another way`] : []),
    ...(removed > 0 ? [`${printCount(removed, 'person loses', 'people lose')} the step they are at`] : []),
  ]
  return parts.length > 0 ? `${printList(parts)}.` : 'Nobody is inside.'
}

/** What becomes of one person, in a sentence. `moment` prints an instant. */
export function moveSentence(person: Person, moment: (at: string) => string): string {
  const { what, step, goesTo, reason, before, after } = person
  const next = nextWords(after, moment)
  if (what === 'unchanged') return `Stays at “${step}”. ${next}`
  if (what === 'removed')
    return goesTo === null
      ? `“${step}” is gone. ${reason ?? next}`
      : `“${step}” is gone; goes on at “${goesTo}”. ${next}`
  const old = nextWords(before, moment)
  return `Stays at “${step}”. ${old === next ? next : `${next} Before: ${old.replace(/^Next: /, '')}`}`
}

function nextWords(next: Person['after'], moment: (at: string) => string): string {
  if (next.kind === 'none') return 'No more messages.'
  const title = `“${next.title.replaceAll(/[“”]/g, '')}”`
  if (next.kind === 'depends') return `What they get next depends on ${title}.`
  return next.at === null ? `Next: ${title}.` : `Next: ${title}, ${moment(next.at)}.`
}
