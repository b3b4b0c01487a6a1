import { printCount, printList, printPeople } from '../ui/counts.ts'
import { capital } from '../ui/dates.ts'
import type { PersonChange } from './whatChanged.ts'

/** "3 more messages, 2 people go another way": what a change made different, for everyone together. */
export function changesSentence(changes: readonly PersonChange[]): string {
  if (changes.length === 0) return 'nothing is different for these people'
  const more = changes.reduce((sum, { messages }) => sum + messages, 0)
  const going = (way: PersonChange['way']) => changes.filter((one) => one.way === way).length
  const times = changes.filter(({ otherTimes }) => otherTimes).length
  const words = changes.filter(({ otherWords }) => otherWords).length
  const parts = [
    ...(more === 0 ? [] : [moreWords(more)]),
    ...who(going('other'), 'goes another way', 'go another way'),
    ...who(going('further'), 'comes further', 'come further'),
    ...who(going('lessFar'), 'comes less far', 'come less far'),
    ...who(times, 'gets messages at other times', 'get messages at other times'),
    ...who(words, 'reads other words', 'read other words'),
  ]
  // More and fewer messages can balance out.
  return (parts.length > 0 ? parts : who(changes.length, 'gets other messages', 'get other messages')).join(', ')
}

const who = (count: number, one: string, many: string) =>
  count > 0 ? [`${printPeople(count)} ${count === 1 ? one : many}`] : []

const ways = { same: [], other: ['goes another way'], further: ['comes further'], lessFar: ['comes less far'] }

/** "Gets 1 more message and goes another way": the same for one person. */
export function changeSentence({ messages, way, otherTimes, otherWords }: PersonChange): string {
  const said = printList([
    ...(messages === 0 ? [] : [`gets ${moreWords(messages)}`]),
    ...ways[way],
    ...(otherTimes ? ['gets messages at other times'] : []),
    ...(otherWords ? ['reads other words'] : []),
  ])
  return capital(said)
}

const moreWords = (count: number) =>
  count > 0 ? printCount(count, 'more message') : printCount(-count, 'message fewer', 'messages fewer')
