import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { withNames } from './withNames.tsx'

const drawn = (sentence: string, names: readonly (string | null)[]) =>
  renderToStaticMarkup(<>{withNames(sentence, names)}</>)

test('names are marked wherever they stand in a sentence, the longer ones first, and nothing else is', () => {
  expect([
    drawn('3 emails to Maya, Maya Okafor and Tom.', ['Maya', 'Maya Okafor', 'Tom']),
    drawn('Maya’s mail (maya+1@leads.example) came back.', ['Maya', 'maya+1@leads.example']),
    drawn('A gets a message at a step.', ['A']),
    drawn('An answer for Ann.', ['Ann']),
    drawn('Nobody was named.', [null, '', ' ']),
    drawn('مايا is held.', ['مايا']),
  ]).toEqual([
    '3 emails to <span data-personal="true">Maya</span>, <span data-personal="true">Maya Okafor</span> and <span data-personal="true">Tom</span>.',
    '<span data-personal="true">Maya</span>’s mail (<span data-personal="true">maya+1@leads.example</span>) came back.',
    '<span data-personal="true">A</span> gets a message at <span data-personal="true">a</span> step.',
    'An answer for <span data-personal="true">Ann</span>.',
    'Nobody was named.',
    '<span data-personal="true">مايا</span> is held.',
  ])
})
