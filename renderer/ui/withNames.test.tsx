import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { withNames } from './withNames.tsx'

const drawn = (sentence: string, names: readonly (string | null)[]) => renderToStaticMarkup(withNames(sentence, names))

test('names are marked wherever they stand in a sentence, the longer ones first, and nothing else is', () => {
  expect([
    drawn('3 emails to Maya, Maya Okafor and Tom.', ['Maya', 'Maya Okafor', 'Tom']),
    drawn('Maya’s mail (maya+1@leads.example) came back.', ['Maya', 'maya+1@leads.example']),
    drawn('Mo gets no message from Momo.', ['Mo']),
    drawn('An answer for Ann.', ['Ann']),
    drawn('Anne-Marie (Lee) [x]^ gets it.', ['Anne-Marie (Lee) [x]^']),
    drawn('Nobody was named.', [null, '', ' ']),
    drawn('It asks for “Status is new”, and theirs is “customer”.', []),
    drawn('مايا is held.', ['مايا']),
  ]).toEqual([
    '3 emails to <bdi data-personal="true">Maya</bdi>, <bdi data-personal="true">Maya Okafor</bdi> and <bdi data-personal="true">Tom</bdi>.',
    '<bdi data-personal="true">Maya</bdi>’s mail (<bdi data-personal="true">maya+1@leads.example</bdi>) came back.',
    '<bdi data-personal="true">Mo</bdi> gets no message from Momo.',
    'An answer for <bdi data-personal="true">Ann</bdi>.',
    '<bdi data-personal="true">Anne-Marie (Lee) [x]^</bdi> gets it.',
    'Nobody was named.',
    'It asks for “Status is new”, and theirs is <bdi data-personal="true">“customer”</bdi>.',
    '<bdi data-personal="true">مايا</bdi> is held.',
  ])
})
