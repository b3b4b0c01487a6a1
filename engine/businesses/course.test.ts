import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inRealBusiness } from '../testing/realBusiness.ts'

const fixture = (name: string) =>
  new File([readFileSync(join(import.meta.dirname, '../import/fixtures', name))], name)

test('an imported list gets day 0, day 3 and day 7, and its conversions and return are counted', () =>
  inRealBusiness(async ({ api, add, record, template, until, got, runDue, reopen, tasks, emails }) => {
    const workflow = await template('csv-lead-campaign')
    await add({ email: 'other@example.com', firstName: 'Other' })
    const result = await api.people.importFile({ file: fixture('leads-20.csv') })
    console.log(result)
    const campaign = await api.campaigns.start({ workflow, import: result.import, people: 'all', name: 'Spring leads', cost: 50 })
    console.log(campaign)
    await until('2027-03-01T10:00')
    console.log(got())
    await api.hooks.event({ type: 'replied', person: 'lead2@example.com', details: { text: 'yes' } })
    await until('2027-03-03T10:00')
    await record('booking', ['lead3@example.com'], { title: 'Visit', set: { startsAt: '2027-03-20T10:00' } })
    await api.people.unsubscribe({ id: (await api.people.find({ person: 'lead6@example.com' })).id, how: 'by hand' })
    await until('2027-03-05T10:00')
    await reopen()
    await api.records.save({ type: 'payment', key: 'inv-1', people: ['lead4@example.com'], title: 'Course', state: 'paid', set: { amount: '180', currency: 'GBP' } })
    await api.records.save({ type: 'payment', key: 'inv-1', people: ['lead4@example.com'], title: 'Course', state: 'paid', set: { amount: '180', currency: 'GBP' } })
    await until('2027-03-06T10:00')
    const c = await api.campaigns.get({ id: campaign.campaign, limit: 100, offset: 0 })
    console.log(JSON.stringify(c.progress), JSON.stringify(c.persons), c.pending.slice(0, 5), c.state)
    await until('2027-03-31T10:00')
    console.log(got(), await tasks())
    console.log(JSON.stringify(await api.campaigns.stats({ id: campaign.campaign })))
    console.log(JSON.stringify((await api.statistics.overview())))
    console.log(JSON.stringify((await api.campaigns.list())))
    void [runDue, emails]
  }))
