import type { ReactNode } from 'react'

/**
 * A sentence in which what belongs to somebody (their name, an address, a value) is marked wherever it stands, so that it can be
 * hidden. Only whole words are.
 */
export function withNames(sentence: string, names: readonly (string | null | undefined)[]): ReactNode {
  const known = names.flatMap((name) => name?.trim() || []).toSorted((a, b) => b.length - a.length)
  if (known.length === 0) return sentence
  const anyOf = known.map((name) => name.replaceAll(/[$()*+./?[\\\]^{|}-]/g, '\\$&')).join('|')
  const parts = sentence.split(new RegExp(`(?<![\\p{L}\\p{N}])(${anyOf})(?![\\p{L}\\p{N}])`, 'giu'))
  return parts.map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence have no other name than their place
      <span key={index} data-personal>
        {part}
      </span>
    ),
  )
}
