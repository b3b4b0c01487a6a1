import type { Graph } from '../shared/graph.ts'
import { defaultsOf, fieldsOf, isAsked, palette } from '../shared/nodes/derive.ts'
import { linksOf, openWorkflow } from './builderPage.ts'
import { expect, test } from './fixtures.ts'
import { expectAccessible } from './pages/expectAccessible.ts'

const startOnly: Graph = {
  settings: {},
  nodes: [{ id: 'start', type: 'personAdded', version: 1, config: {} }],
  edges: [],
}

/** A start and one step of a type after it. */
const withStep = (type: string, config: Record<string, unknown> = defaultsOf(type)): Graph => ({
  settings: {},
  nodes: [...startOnly.nodes, { id: 'step', type, version: 1, config }],
  edges: [{ id: 'l1', source: 'start', port: 'next', target: 'step' }],
})

test('every step is added from the palette, and its form says what it is and asks only what applies', async ({
  page,
}) => {
  test.setTimeout(180_000)
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  const builder = await openWorkflow(page, startOnly)
  const steps = page.getByRole('complementary', { name: 'Steps to add' })
  for (const [index, { type, title, about }] of palette.entries()) {
    await steps.getByRole('textbox', { name: 'Search steps' }).fill(title)
    await steps.getByRole('button', { name: title, exact: true }).click()
    await expect(builder.cards(/./)).toHaveCount(index + 2)
    await expect(builder.inspector.getByText(about, { exact: true })).toBeVisible()
    const config = defaultsOf(type)
    const onPage = Map.groupBy(fieldsOf(type), ({ meta }) => meta.tab)
    for (const [tab, fields] of onPage) {
      if (tab) await builder.inspector.getByRole('tab', { name: tab === 'when' ? 'When' : 'If it fails' }).click()
      for (const field of fields) {
        // An email without a design offers to make one.
        const title = field.meta.control === 'blocks' ? 'Design it with blocks' : field.meta.title
        const label = builder.inspector.getByRole('tabpanel').getByText(title, { exact: true })
        await expect(label, `${type}: ${field.meta.title}`).toHaveCount(isAsked(type, field, config) ? 1 : 0)
      }
    }
  }
  const graph = await builder.saved()
  expect(graph.nodes.slice(1).map(({ type }) => type)).toEqual(palette.map(({ type }) => type))
  expect(complaints, 'errors on the console').toEqual([])
})

test('a wait for several things is built, linked way by way, and tested', async ({ page }) => {
  const builder = await openWorkflow(page, { settings: {}, nodes: [], edges: [] })
  await page.getByText('How do people enter?').waitFor()
  await page.getByRole('button', { name: /^New person Starts/ }).click()
  const picker = page.getByRole('dialog', { name: 'Add a step' })
  await page.getByRole('button', { name: 'Add what comes next', exact: true }).click()
  await picker.getByRole('textbox', { name: 'Search steps' }).fill('something')
  await page.keyboard.press('Enter')

  const events = builder.inspector
  const orUntil = async (what: string) => {
    await events.getByRole('button', { name: 'Or until they …' }).click()
    await page.getByRole('menuitem', { name: what, exact: true }).click()
  }
  await orUntil('booked')
  await orUntil('got a tag')
  await events.getByRole('textbox', { name: 'Which tag' }).fill('vip')
  await events.getByRole('textbox', { name: 'At the longest: days' }).fill('2')
  const wait = builder.cards('Until they replied')
  await expect(wait).toContainText('Until they replied or booked or got the tag vip, 2 days at the longest')
  // It was only just added: that its ways lead nowhere yet is no reproach.
  await expect(wait.getByText('1 problem')).toBeHidden()

  for (const way of ['Replied', 'Booked', 'Got the tag vip', 'Time is up']) {
    await wait.getByRole('button', { name: `Add what comes next on ${way}`, exact: true }).click()
    await picker.getByRole('textbox', { name: 'Search steps' }).fill(way === 'Time is up' ? 'task' : 'end')
    await page.keyboard.press('Enter')
    await expect(picker).toBeHidden()
  }
  const graph = await builder.saved()
  const [start, step, ...ends] = graph.nodes
  expect(step?.config).toEqual({
    events: ['replied', 'booked', { event: 'tagAdded', port: 'tagAdded', match: { tag: 'vip' } }],
    limit: { days: 2, hours: 0, minutes: 0 },
  })
  expect(linksOf(graph)).toEqual(
    [
      `${start?.id}.next>${step?.id}`,
      ...['replied', 'booked', 'tagAdded', 'timeout'].map((port, index) => `${step?.id}.${port}>${ends[index]?.id}`),
    ].toSorted(),
  )

  await page.getByRole('button', { name: /^Test$/ }).click()
  await expect(builder.cards('Create task')).toContainText('20 in')
  await expect(page.getByRole('button', { name: 'Link “Time is up”, 20 went this way' })).toBeVisible()
})

test('what is waited for can be changed without losing its link', async ({ page }) => {
  const graph = withStep('waitForEvent', { events: ['replied', 'booked'], limit: { days: 1 } })
  const builder = await openWorkflow(page, {
    ...graph,
    nodes: [...graph.nodes, { id: 'end', type: 'end', version: 1, config: {} }],
    edges: [...graph.edges, { id: 'l2', source: 'step', port: 'booked', target: 'end' }],
  })
  await builder.card('step').click()
  await builder.inspector.getByRole('combobox', { name: 'What to wait for, 2' }).click()
  await page.getByRole('option', { name: 'had a record change' }).click()
  await builder.inspector.getByRole('combobox', { name: 'Kind of record' }).click()
  await page.getByRole('option', { name: 'Payment' }).click()
  await builder.inspector.getByRole('combobox', { name: 'To state' }).click()
  await page.getByRole('option', { name: 'Overdue' }).click()
  await expect(page.getByRole('button', { name: 'Link “Had a payment overdue”' })).toBeVisible()
  const saved = await builder.saved()
  expect(saved.nodes[1]?.config?.events).toEqual([
    'replied',
    { event: 'recordChanged', port: 'booked', match: { recordType: 'payment', to: 'overdue' } },
  ])
  expect(linksOf(saved)).toContain('step.booked>end')
})

test('a record is saved with its own fields, states and dates, and another kind brings others', async ({ page }) => {
  const builder = await openWorkflow(page, withStep('saveRecord'))
  await builder.card('step').click()
  await builder.inspector.getByRole('combobox', { name: 'Kind of record' }).click()
  await page.getByRole('option', { name: 'Payment' }).click()
  await builder.inspector.getByRole('combobox', { name: 'State' }).click()
  await page.getByRole('option', { name: 'Pending' }).click()
  await builder.inspector.getByRole('button', { name: 'Add a field' }).click()
  await page.getByRole('menuitem', { name: 'Amount' }).click()
  await builder.inspector.getByRole('textbox', { name: 'Amount' }).fill('49')
  await builder.inspector.getByRole('button', { name: 'Add a field' }).click()
  await page.getByRole('menuitem', { name: 'Another field …' }).click()
  await builder.inspector.getByRole('textbox', { name: 'Name of the field' }).fill('invoice')
  await page.keyboard.press('Enter')
  await builder.inspector.getByRole('textbox', { name: 'invoice' }).fill('A-1')
  await expect(builder.card('step')).toContainText('New payment: pending')
  expect((await builder.saved()).nodes[1]?.config).toMatchObject({
    ...{ recordType: 'payment', state: 'pending' },
    set: { amount: '49', invoice: 'A-1' },
  })
  await builder.inspector.getByRole('combobox', { name: 'Kind of record' }).click()
  await page.getByRole('option', { name: 'Booking' }).click()
  expect((await builder.saved()).nodes[1]?.config).toMatchObject({ recordType: 'booking', state: '' })
})

test('the rules of a workflow are set in its panel and kept', async ({ page }) => {
  const builder = await openWorkflow(page, withStep('end'))
  const choose = async (list: string, option: string) => {
    await builder.inspector.getByRole('combobox', { name: list }).click()
    await page.getByRole('option', { name: option }).click()
  }
  await choose('May the same person enter again?', 'Once for each booking or other record')
  await builder.inspector.getByRole('checkbox', { name: 'they book' }).check()
  await builder.inspector.getByRole('switch', { name: 'It has a goal' }).check()
  await choose('Reached when a person', 'paid')
  await builder.inspector.getByRole('textbox', { name: 'Worth' }).fill('120')
  await builder.inspector.getByText('Sun', { exact: true }).click()
  await builder.inspector.getByRole('switch', { name: 'Not on holidays' }).check()
  await choose('When several workflows want to write, this one goes', 'Before others')
  await choose('A message beyond the limit', 'Is left out')
  await choose('Messages missed while Leadloom was off', 'Wait for you to decide')
  await expect
    .poll(async () => (await builder.saved()).settings)
    .toEqual({
      reenter: 'oncePerRecord',
      stopOn: ['booked'],
      goal: { on: 'paid', name: 'Booked', value: 120 },
      sendingDays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'],
      ...{ skipHolidays: true, priority: 5, whenCapped: 'skip', whileAway: 'ask' },
    })
  await expectAccessible(page)
})

for (const [type, config] of [
  ['waitForEvent', { events: ['replied', { event: 'recordChanged', port: 'a' }], limit: { days: 1 } }],
  ['saveRecord', { set: { startsAt: '2027-03-04 18:00' } }],
  [
    'switch',
    {
      cases: [
        {
          ...{ port: 'a', title: 'Customers' },
          rule: { combinator: 'and', rules: [{ field: 'person.status', operator: '=', value: 'customer' }] },
        },
        { port: 'b', rule: { combinator: 'and', rules: [{ field: 'run.replied', operator: '=', value: true }] } },
      ],
    },
  ],
  ['whatsapp', { kind: 'template', template: 'hello', parameters: ['{{ person.firstName }}'] }],
] as const)
  test(`the form of ${type} keeps nobody out`, async ({ page }) => {
    const builder = await openWorkflow(page, withStep(type, config))
    await builder.card('step').click()
    await expectAccessible(page)
  })
