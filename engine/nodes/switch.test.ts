import { expect, test } from 'vitest'
import { defaultsOf, parseConfig, portsOf } from '../../shared/nodes/derive.ts'
import { switchStep as declared } from '../../shared/nodes/switch.ts'
import type { StepContext } from './executor.ts'
import { switchStep } from './switch.ts'

const city = (value: string) => ({ combinator: 'and', rules: [{ field: 'person.city', operator: '=', value }] })
const config = declared.config.parse({
  cases: [
    { port: 'north', rule: city('Leeds') },
    { port: 'south', title: 'The south', rule: { ...city('London'), combinator: 'or' } },
    { port: 'also', rule: city('London') },
  ],
})

test.each([
  ['Leeds', 'north', 'City is Leeds'],
  ['London', 'south', 'City is London'],
  ['York', 'else', 'fitted none of the ways'],
])('someone from %s goes %s', (from, port, reason) => {
  const step = { config, facts: () => ({ person: { city: from } }) } as unknown as StepContext<'switch'> // all it reads
  expect(switchStep(step)).toMatchObject({ kind: 'go', port, reason })
})

test('its ways are its cases and everyone else, and each needs a name of its own and a rule', () => {
  expect(portsOf({ type: 'switch', config })).toEqual([
    { id: 'north', title: 'City is Leeds' },
    { id: 'south', title: 'The south' },
    { id: 'also', title: 'City is London' },
    { id: 'else', title: 'Everyone else' },
  ])
  const problems = (cases: unknown) => {
    const parsed = parseConfig(declared as unknown as Parameters<typeof parseConfig>[0], { cases })
    return parsed.ok ? [] : parsed.problems.map(({ message }) => message)
  }
  expect([
    problems([]),
    problems(defaultsOf('switch').cases),
    problems([{ port: 'else', rule: city('x') }]),
    problems([config.cases[0], config.cases[0]]),
    problems(config.cases),
  ]).toEqual([
    ['Add at least one way.'],
    ['Say who goes the way "A".'],
    ['A way can\'t be called "else".'],
    ['Two ways have the same name.'],
    [],
  ])
})
