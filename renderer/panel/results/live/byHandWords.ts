import { printCount, printNumber, printPeople } from '../../../ui/counts.ts'

export type ByHandAct = 'goOn' | 'hold' | 'release' | 'remove'

/** What was done, in one line: "Maya is held here until you release them." */
export function byHandSentence(act: ByHandAct, count: number, name: string | undefined): string {
  const who = count === 1 && name !== undefined ? name : printPeople(count)
  const [is, goes] = count === 1 ? ['is', 'goes'] : ['are', 'go']
  switch (act) {
    case 'goOn':
      return `${who} ${goes} on now.`
    case 'hold':
      return `${who} ${is} held here until you release them.`
    case 'release':
      return `${who} ${is} released, and ${goes} on at their time.`
    case 'remove':
      return `${who} ${count === 1 ? 'was' : 'were'} taken out.`
  }
}

/** For whom it was not possible: " Not Tom: quiet hours.", or as a number with the first reason. */
export function refusedSentence(refused: readonly { person: string; reason: string }[]): string {
  const [first] = refused
  if (!first) return ''
  return refused.length === 1
    ? ` Not ${first.person}: ${first.reason}.`
    : ` ${printNumber(refused.length)} not: ${first.reason}.`
}

/** What undoing did: who is back, and who stayed out. */
export function putBackSentence({ people, stayedOut }: { people: number; stayedOut: number }): string {
  const back =
    people === 0 ? 'Nobody was put back.' : `${printCount(people, 'person is', 'people are')} back where they were.`
  return stayedOut === 0
    ? back
    : `${back} ${printCount(stayedOut, 'person stays', 'people stay')} out: something happened to them meanwhile, or they came in again.`
}

/** What it is called at a step: a message is sent, a wait ends. */
export const goOnWord = (isSend: boolean) => (isSend ? 'Send now' : 'Go on now')
