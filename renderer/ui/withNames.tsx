import type { ReactNode } from 'react'

/**
 * A sentence in which what belongs to somebody (their name, an address, a value) is marked wherever it stands, so that it can be
 * hidden, and reads in its own direction. Only whole words are. A value that the engine gives as a reason is marked in any case.
 */
export function withNames(sentence: string, names: readonly (string | null | undefined)[]): ReactNode {
  const known = names.flatMap((name) => name?.trim() || []).toSorted((a, b) => b.length - a.length)
  const anyOf = [...known.map((name) => name.replaceAll(/[$()*+./?[\\\]^{|}]/g, '\\$&')), theirs].join('|')
  const parts = sentence.split(new RegExp(`(?<![\\p{L}\\p{N}])(${anyOf})(?![\\p{L}\\p{N}])`, 'giu'))
  if (parts.length === 1) return sentence
  return parts.map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence have no other name than their place
      <bdi key={index} data-personal>
        {part}
      </bdi>
    ),
  )
}

/** "the start asks for “Status is new”, and theirs is “customer”". */
const theirs = '(?<=theirs is )“[^”]*”'
