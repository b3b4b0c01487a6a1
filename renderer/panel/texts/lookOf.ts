import type { Facts } from '../../../shared/rules.ts'
import { fillIn } from '../../../shared/text.ts'
import { withoutConditions } from './textParts.ts'

/** A piece of a text as somebody reads it, with what stands for one field apart. */
export interface Look {
  before: string
  words: string
  after: string
}

const start = '\ue000'
const end = '\ue001'
const most = 32

/** How the line around a field reads when these words stand for it: "Hi *there*, good to have you". */
export function lookOf(text: string, field: { from: number; to: number }, words: string, facts: Facts): Look {
  const from = text.lastIndexOf('\n', field.from - 1) + 1
  const lineEnd = text.indexOf('\n', field.to)
  const line = `${text.slice(from, field.from)}${start}${end}${text.slice(field.to, lineEnd < 0 ? text.length : lineEnd)}`
  const [before = '', after = ''] = filled(withoutConditions(line), facts).split(`${start}${end}`)
  return { before: before.length > most ? `…${before.slice(-most)}` : before, words, after: cut(after) }
}

const cut = (text: string) => (text.length > most ? `${text.slice(0, most)}…` : text)

function filled(line: string, facts: Facts): string {
  try {
    return fillIn(line, facts)
  } catch {
    return start + end // something else of it can't be read: only the words are shown
  }
}
