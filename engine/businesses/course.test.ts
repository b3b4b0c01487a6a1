import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inRealBusiness } from '../testing/realBusiness.ts'

const fixture = (name: string) => new File([readFileSync(join(import.meta.dirname, '../import/fixtures', name))], name)

/** When a wave of the campaign that begins at 09:00 in London reaches them: not at night where they live. */
const inLondon = ['1 Maya', '12 Noah', '15 Kofi', '16 Grace', '17 Ivan', '2 Tom', '20 Sana', '3 Ana', '4 Liam']
const waves = [
  { at: '09:00', leads: [...inLondon, '6 Omar', '9 Chloe'] },
  { at: '13:00', leads: ['10 Mateo', '11 Aisha', '13 Yuki', '18 Leila', '7 Priya'] }, // 08:00 in New York
  { at: '21:00', leads: ['19 Hugo', '8 '] }, // 08:00 on Lord Howe
]
const wave = (day: string, subject: (name: string) => string, ...gone: string[]) =>
  waves.flatMap(({ at, leads }) =>
    leads
      .map((lead) => lead.split(' '))
      .filter(([id = '']) => !gone.includes(id))
      .map(([id, name = '']) => `${day} ${at} email lead${id}@example.com: ${subject(name)}`),
  )

test('an imported list gets day 0, day 3 and day 7, and its conversions and return are counted', () =>
  inRealBusiness(async ({ api, add, record, template, until, got, runDue, reopen, tasks, emails }) => {
    const workflow = await template('csv-lead-campaign')
    await add({ email: 'other@example.com', firstName: 'Other' })
    const imported = await api.people.importFile({ file: fixture('leads-20.csv') })
    expect(imported).toMatchObject({ read: 20, added: 20, updated: 0, skipped: 0, problems: [] })
    const start = () =>
      api.campaigns.start({ workflow, import: imported.import, people: 'all', name: 'Spring leads', cost: 50 })
    const { campaign: id, ...told } = await start()
    expect(told).toEqual({ started: 20, refused: [] })
    await until('2027-03-02T08:00')
    expect(got()).toEqual(wave('Mon 1 Mar', (name) => `${name || 'Hello'}, may we help?`))
    expect(emails[0]?.headers['list-unsubscribe']).toBeDefined()
    expect(emails[0]?.body).toContain('FitBox, 1 High Street, London')

    const lead = async (n: number) => (await api.people.find({ person: `lead${n}@example.com` })).id
    for (let twice = 0; twice < 2; twice++)
      await api.hooks.event({ type: 'replied', person: 'lead2@example.com', id: 'reply-1', details: { text: 'yes' } })
    await until('2027-03-03T10:00')
    await record('booking', [await lead(3)], { title: 'Visit', set: { startsAt: '2027-03-20T10:00' } })
    await api.people.unsubscribe({ id: await lead(6), how: 'by hand' })
    // The same list again, and once more the same campaign: nobody gets anything twice.
    const again = await api.people.importFile({ file: fixture('leads-20.csv') })
    expect(again).toMatchObject({ added: 0 })
    expect(await start()).toMatchObject({ started: 0 })
    await until('2027-03-05T10:00')
    expect(got()).toEqual(wave('Thu 4 Mar', () => 'Did my email get lost?', '2', '3', '6'))

    await reopen()
    for (let twice = 0; twice < 2; twice++)
      await api.records.save({
        ...{ type: 'payment', key: 'inv-1', people: ['lead4@example.com'], title: 'Course', state: 'paid' },
        set: { amount: '180', currency: 'GBP' },
      })
    await runDue()
    const now = await api.campaigns.get({ id, limit: 100, offset: 0 })
    expect(now).toMatchObject({
      ...{ state: 'active', cost: 50 },
      progress: { people: 20, waiting: 0, inside: 16, done: 3, stopped: 1, failed: 0, refused: 0 },
    })
    expect(now.pending).toHaveLength(16)
    expect(now.persons.find(({ person }) => person === 'lead6@example.com')).toMatchObject({
      ...{ state: 'stopped', reason: 'they unsubscribed' },
    })

    await until('2027-03-31T10:00')
    const offer = (name: string) => `A last offer, ${name || 'if you like'}: half an hour with us, for free`
    expect(got()).toEqual(wave('Mon 8 Mar', offer, '2', '3', '4', '6'))
    expect(await tasks()).toEqual(['Tue 2 Mar 08:00 Call Tom Smith: answered the campaign'])
    const conversions = { count: 3, value: 180 }
    const batch = { file: 'leads-20.csv', at: '2027-03-01T09:00:00.000Z', people: 20, conversions }
    expect(await api.campaigns.stats({ id })).toEqual({
      ...{ id, name: 'Spring leads', state: 'completed', people: 20, started: 20, refused: 0, sent: 47 },
      ...{ replied: 1, booked: 1, paid: 1, conversions, cost: 50, return: 130, returnPercent: 260 },
      imports: [
        // Two of them came after the list was imported once more.
        { id: again.import, ...batch, at: '2027-03-03T10:00:00.000Z', conversions: { count: 2, value: 180 } },
        { id: imported.import, ...batch },
      ],
    })
    const overview = await api.statistics.overview()
    expect(overview.conversions).toEqual(conversions)
    expect(overview.imports).toContainEqual({ id: imported.import, ...batch })
    const { people } = await api.people.list({ search: 'no answer', limit: 100, offset: 0 })
    expect(people).toHaveLength(16) // the two without an email among them
  }))
