import { expect, test } from 'vitest'
import type { Graph } from '../graph.ts'
import { links, only, step } from '../templates/define.ts'
import { templates } from '../templates/index.ts'
import { type OutlineLine, outlineOf } from './outlineOf.ts'
import { outlineText } from './outlineText.ts'

const graphOf = (id: string): Graph => templates.find((one) => one.id === id)?.graph ?? { nodes: [], edges: [] }
const told = (graph: Graph) => outlineText(outlineOf({ ...graph, settings: { quietHours: null } })).slice(0, -1)

test('ways that meet again nest, and what follows is told on the level of the check', () => {
  expect(outlineText(outlineOf(graphOf('lead-nurture-7-days')))).toEqual([
    '1 When a person is added, only if Status is not customer',
    '2 Send the email “Good to meet you, First name”',
    '3 Wait 2 days',
    '4 Replied since they entered?',
    '  If yes:',
    '    5 Create task: “Call Full name: replied”',
    '    6 Goal: Started a conversation',
    '    Go on with step 14: End',
    '  If no: go on with step 7',
    '7 Tags have trial?',
    '  If yes:',
    '    8 Send the email “Three small things that make a trial worth it”',
    '  If no:',
    '    9 Send the email “How most people start with us”',
    '10 Wait 4 days',
    '11 Replied since they entered?',
    '  If yes: go on with step 5: Create task: “Call Full name: replied”',
    '  If no:',
    '    12 Send the email “A place is free for you this week, First name”',
    '    13 Tag nurtured',
    '14 End',
    'Nobody enters twice. Stops when they unsubscribe. Nothing between 20:00 and 08:00. Times are those of each person.',
  ])
})

test('several starts, and what is done when a message cannot be sent', () => {
  expect(outlineText(outlineOf(graphOf('assignment-deadline'))).map((line) => line.slice(0, 64))).toEqual([
    '1 When it is 48 hours before the date: assignment due',
    '2 Send the email “Due Due at: Title of the record”',
    '3 End',
    '4 When it is 24 hours before the date: assignment due',
    '5 Phone is not empty?',
    '  If yes:',
    '    6 Send the SMS “Hi First name, Title of the record is due Du',
    '      If not sent:',
    '        7 Send the email “One day left: Title of the record”',
    '  If no: go on with step 7: Send the email “One day left: Title ',
    '8 End',
    '9 When it is 1 hour after the date: assignment due',
    '10 Change the assignment: late',
    '11 Create task: “Ask Full name about Title of the record: not ha',
    '12 End',
    'People enter once for each booking, payment or other record. Sto',
  ])
})

test('shares, waits for a reply, and starts that lead to the same step', () => {
  expect(told(graphOf('ab-subject-test'))).toEqual([
    '1 When a person is added, only if Status is not customer',
    '2 Divide people: 50 % / 50 %',
    '  Way Question, 50 % of people:',
    '    3 Send the email “Would you like to try it, First name?”',
    '    4 Tag subject A',
    '  Way Offer, 50 % of people:',
    '    5 Send the email “Your free place this week”',
    '    6 Tag subject B',
    '7 Wait 3 days',
    '8 Replied since they entered?',
    '  If yes:',
    '    9 Goal: Replied',
    '  If no: go on with step 10',
    '10 End',
  ])
  expect(told(graphOf('quote-follow-up')).slice(0, 9)).toEqual([
    '1 When you, or a campaign, start it for a person',
    '2 Or when they get the tag quote sent',
    '3 Wait 1 day',
    '4 Send the email “What is still open, First name?”',
    '5 Wait until they replied or booked, 3 days at the longest',
    '  If they replied:',
    '    6 Create task: “Answer Full name about the quote or viewing”',
    '    Go on with step 11: Untag quote sent',
    '  If they booked:',
  ])
})

test.each(templates)('$id is told whole: every step once, in plain words', ({ graph }) => {
  const outline = outlineOf(graph)
  const ids = outline.lines.flatMap(stepsOf)
  expect(ids.toSorted()).toEqual(graph.nodes.map(({ id }) => id).toSorted())
  expect(ids.map((id) => outline.numberOf.get(id))).toEqual(ids.map((_, index) => index + 1))
  const words = outlineText(outline).join('\n')
  expect(words).not.toMatch(/undefined|null|NaN|\{\{|\{%|\[object|\b(node|edge|port|execution|payload|trigger|JSON)\b/i)
  for (const line of outlineText(outline)) expect(line).toMatch(/^ *(\d+ \S|\p{Lu})/u)
})

test('a loop is told where it leads back, and what does not loop goes on below', () => {
  const nodes = [
    step('start', 'manual', [0, 0], {}),
    step('hello', 'tag', [0, 1], { add: ['hello'] }),
    step('check', 'check', [0, 2], { rule: only('run.replied', '=', true) }),
    step('wait', 'wait', [0, 3], { days: 1 }),
    step('end', 'end', [0, 4], {}),
  ]
  expect(told({ nodes, edges: links('start > hello > check', 'check.no > wait > hello', 'check.yes > end') })).toEqual([
    '1 When you, or a campaign, start it for a person',
    '2 Tag hello',
    '3 Replied since they entered?',
    '  If yes: go on with step 5: End',
    '  If no:',
    '    4 Wait 1 day',
    '    Back to step 2: Tag hello',
    '5 End',
  ])
})

test('what nobody reaches comes last, and ways that lead nowhere say so', () => {
  const nodes = [
    step('start', 'manual', [0, 0], {}),
    step('check', 'check', [0, 1], { rule: only('run.replied', '=', true) }),
    step('keen', 'tag', [0, 2], { add: ['keen'] }),
    step('lost', 'wait', [1, 0], { days: 1 }),
    { id: 'strange', type: 'hologram', version: 3, config: { beam: 'wide' } },
    step('a', 'wait', [2, 0], { days: 2 }),
    step('b', 'wait', [2, 1], { days: 3 }),
  ]
  const edges = [
    ...links('start > check', 'check.yes > keen', 'lost > keen', 'a > b > a', 'strange.out > keen'),
    { id: 'broken', source: 'check', port: 'no', target: 'gone' },
  ]
  expect(told({ nodes, edges })).toEqual([
    '1 When you, or a campaign, start it for a person',
    '2 Replied since they entered?',
    '  If yes:',
    '    3 Tag keen',
    '  If no: leads nowhere yet',
    'Nobody comes to these:',
    '  4 Wait 1 day',
    '  Go on with step 3: Tag keen',
    '  5 Unknown step “hologram”',
    '  Go on with step 3: Tag keen',
    '  6 Wait 2 days',
    '  7 Wait 3 days',
    '  Back to step 6: Wait 2 days',
  ])
})

test('checks in a row stay on one level, and nothing nests deeper than can be read', () => {
  const count = 60
  const checks = Array.from({ length: count }, (_, index) =>
    step(`check${index}`, 'check', [0, index], { rule: only('person.status', '=', `s${index}`) }),
  )
  const goal = step('goal', 'goal', [1, 0], { name: 'Done' })
  const row = checks.map(({ id }, index) => `${id}.no > ${checks[index + 1]?.id ?? 'goal'}`)
  const toGoal = checks.map(({ id }) => `${id}.yes > goal`)
  const start = step('start', 'manual', [0, 0], {})
  const ladder = told({ nodes: [start, ...checks, goal], edges: links('start > check0', ...row, ...toGoal) })
  expect(Math.max(...ladder.map(levelOf))).toBe(1)

  const mails = Array.from({ length: count }, (_, index) =>
    step(`mail${index}`, 'email', [0, index], { subject: `Try ${index}`, body: 'Hi' }),
  )
  const failing = mails.slice(1).map((_, index) => `mail${index}.failed > mail${index + 1}`)
  const graph = { nodes: [start, ...mails], edges: links('start > mail0', ...failing) }
  const lines = told(graph)
  expect(Math.max(...lines.map(levelOf))).toBeLessThan(16)
  expect(outlineOf(graph).lines.flatMap(stepsOf)).toHaveLength(count + 1)
})

test('a file with links that no step has, starts inside, and two steps of one id is still told', () => {
  const start = step('start', 'manual', [0, 0], {})
  const graph: Graph = {
    nodes: [start, step('one', 'wait', [0, 1], { days: 1 }), step('one', 'wait', [0, 2], { days: 2 })],
    edges: [
      { id: 'l1', source: 'start', port: 'next', target: 'one' },
      { id: 'l2', source: 'start', port: 'next', target: 'one' },
      { id: 'l3', source: 'one', port: 'sideways', target: 'start' },
      { id: 'l4', source: 'nobody', port: 'next', target: 'one' },
    ],
  }
  expect(told(graph)).toEqual([
    '1 When you, or a campaign, start it for a person',
    '  By another link: go on with step 2',
    '2 Wait 2 days',
    '  By another way: back to step 1: When you, or a campaign, start it for a person',
    'Leads nowhere yet',
  ])
})

test('the rules of a workflow are sentences, and notes are kept apart', () => {
  const outline = outlineOf({
    nodes: [],
    edges: [],
    notes: [
      { kind: 'note', text: 'Ask Ben about prices' },
      { kind: 'group', text: 'Week 1' },
      7,
      null,
      { kind: 'note', text: ' ' },
    ],
    settings: {
      reenter: 'afterDays',
      reenterAfterDays: 30,
      stopOn: ['replied', 'unsubscribed', 'beamedUp'],
      goal: { on: 'paid', name: 'Bought', value: 50 },
      quietHours: { from: '21:00', to: '07:30' },
      sendingDays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
      skipHolidays: true,
      timeZone: 'Europe/Berlin',
      priority: 5,
      whenCapped: 'skip',
      whileAway: 'ask',
    },
  })
  expect(outline).toEqual({
    lines: [],
    numberOf: new Map(),
    notes: ['Ask Ben about prices'],
    settings: [
      'People may enter again after 30 days.',
      'Stops when they reply, unsubscribe or beamedUp.',
      'The goal “Bought” is reached when they pay, worth 50.',
      'Nothing between 21:00 and 07:30.',
      'Messages go on these days only: Mon to Fri.',
      'No messages on holidays.',
      'Times are those of Europe/Berlin.',
      'Its messages go before those of other workflows.',
      'A message beyond the limit is left out.',
      'What was missed while Leadloom was off waits for you.',
    ],
  })
})

const levelOf = (line: string) => line.search(/\S/) / 2

const stepsOf = (line: OutlineLine): string[] => {
  if (line.kind === 'loose') return line.lines.flatMap(stepsOf)
  return line.kind === 'step' ? [line.id, ...line.ways.flatMap(({ lines }) => lines.flatMap(stepsOf))] : []
}
