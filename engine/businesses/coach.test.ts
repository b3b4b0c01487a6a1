import { expect, test } from 'vitest'
import { inRealBusiness } from './inRealBusiness.ts'

test('scratch', () =>
  inRealBusiness(async ({ api, template, add, until, got, reopen }) => {
    await template('welcome-new-lead')
    await template('follow-up-3-days')
    await template('follow-up-7-days')
    const maya = await add({ lastName: 'Okafor', phone: '+447700900123' })
    const tom = await add({ firstName: 'Tom', lastName: 'Smith', email: 'tom@example.com' })
    await until('2027-03-01T09:05')
    console.log(got())
    console.log((await api.people.get({id: maya})).lastContactAt)
    await until('2027-03-02T09:05')
    await api.people.replied({ id: tom, text: 'Thursday please' })
    console.log(await api.engine.today())
    await until('2027-03-22T09:05')
    console.log(got())
    console.log(await api.engine.today())
    console.log(JSON.stringify(await api.people.timeline({id: maya, limit: 100}), null, 1))
    console.log(JSON.stringify(await api.statistics.overview(), null, 1))
    console.log(JSON.stringify(await api.statistics.audit({limit: 100}), null, 1))
  }))
