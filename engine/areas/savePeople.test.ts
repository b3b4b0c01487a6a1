import { expect, test } from 'vitest'
import { maya } from '../testing/maya.ts'
import { withEngine } from '../testing/testEngine.ts'
import { told } from '../testing/told.ts'

test('a changed person tells each field and tag, from what to what, and nothing when nothing changed', () =>
  withEngine(async (t) => {
    const { id } = await t.api.people.add({ ...maya, tags: ['trial'], fields: { plan: 'basic' } })
    await t.api.people.change({ id, change: { status: 'customer', tags: ['vip'], fields: { plan: 'gold' } } })
    await t.api.people.change({
      id,
      change: { set: { Plan: 'gold', 'first name': 'Maja' }, addTags: ['x'], removeTags: ['vip'] },
    })
    await t.api.people.change({ id, change: { status: 'customer', addTags: ['x'] } })
    expect(told(t)).toEqual([
      'Maja personChanged {"field":"status","from":"new","to":"customer"}',
      'Maja personChanged {"field":"plan","from":"basic","to":"gold"}',
      'Maja tagAdded {"tag":"vip"}',
      'Maja tagRemoved {"tag":"trial"}',
      'Maja personChanged {"field":"firstName","from":"Maya","to":"Maja"}',
      'Maja tagAdded {"tag":"x"}',
      'Maja tagRemoved {"tag":"vip"}',
    ])
  }))

test('a field of your own is kept as its kind says, and what it cannot be is refused with a sentence', () =>
  withEngine(async ({ api }) => {
    await api.people.saveField({ name: 'trialEnds', title: 'Trial ends', kind: 'date', choices: [] })
    await api.people.saveField({ name: 'plan', title: 'Plan', kind: 'choice', choices: ['Gold', 'Basic'] })
    await api.people.saveField({ name: 'visits', title: 'Visits', kind: 'number', choices: [] })
    await api.people.saveField({ name: 'insured', title: 'Insured', kind: 'yesNo', choices: [] })
    const { id } = await api.people.add(maya)
    const { fields } = await api.people.change({
      id,
      change: {
        set: { 'trial ends': '4/3/2027', plan: 'gold', visits: '1,200', insured: 'yes', birthday: '5 Mar 1974' },
      },
    })
    expect(fields).toEqual({
      trialEnds: '2027-03-04',
      plan: 'Gold',
      visits: 1200,
      insured: true,
      birthday: '1974-03-05',
    })
    const setTo = (set: Record<string, string>) => () => api.people.change({ id, change: { set } })
    expect(setTo({ trialEnds: 'soon' })).toThrow('Trial ends: “soon” is not a date. Nothing was changed.')
    expect(setTo({ plan: 'wood' })).toThrow(
      'Plan: “wood” is not one of the choices (Gold, Basic). Nothing was changed.',
    )
    expect(setTo({ visits: 'many' })).toThrow('Visits: “many” is not a number. Nothing was changed.')
    expect(setTo({ insured: 'perhaps' })).toThrow('Insured: “perhaps” is neither yes nor no. Nothing was changed.')
    expect(setTo({ sample: '1' })).toThrow("“sample” can't be set.")

    const file = new Blob(['email,Trial ends,Visits,Plan\nmaya@example.com,05.04.2027,7,wood\n'])
    const { problems } = await api.people.importFile({ file })
    expect([(await api.people.get({ id })).fields, problems]).toEqual([
      { trialEnds: '2027-04-05', plan: 'Gold', visits: 7, insured: true, birthday: '1974-03-05' },
      [{ row: 2, column: 'Plan', message: '“wood” is not one of the choices (Gold, Basic). It was left empty.' }],
    ])
  }))

test('a person is found by every address they have, and none is two people’s', () =>
  withEngine(async ({ api }) => {
    const tom = await api.people.add({
      ...{ ...maya, firstName: 'Tom', email: '' },
      identities: [
        { channel: 'whatsapp', address: '07700 900005' },
        { channel: 'email', address: 'Tom@Example.com' },
        { channel: 'messenger', address: '24-77' },
      ],
    })
    const { identities } = await api.people.get({ id: tom.id })
    expect(identities).toEqual([
      { channel: 'email', address: 'tom@example.com' },
      { channel: 'messenger', address: '24-77' },
      { channel: 'whatsapp', address: '+447700900005' },
    ])
    expect((await api.people.find({ person: 'tom@example.com' })).id).toBe(tom.id)
    expect((await api.people.find({ person: '+44 7700 900005' })).id).toBe(tom.id)
    expect(() => api.people.add({ ...maya, email: 'tom@example.com' })).toThrow('is there already')
    const also = [{ channel: 'messenger', address: '24-77' }]
    expect(() => api.people.add({ ...maya, identities: also })).toThrow('is there already')
    const file = new Blob(['email,plan\ntom@example.com,gold\n'])
    expect(await api.people.importFile({ file })).toMatchObject({ added: 0, updated: 1 })
    expect(await api.people.get({ id: tom.id })).toMatchObject({ email: 'tom@example.com', fields: { plan: 'gold' } })
  }))

test('consent is kept per channel and purpose, the newest counting; an address on the list gets nothing more', () =>
  withEngine(async (t) => {
    const { api } = t
    const { id } = await api.people.add(maya)
    const say = (channel: string, purpose: 'marketing' | 'service', given: boolean) =>
      api.people.consent({ id, channel, purpose, given, how: 'on the phone' })
    await say('email', 'marketing', true)
    await say('sms', 'marketing', true)
    await say('sms', 'marketing', false)
    await api.people.change({ id, change: { consents: [{ channel: 'sms', purpose: 'service', given: true }] } })
    const { consents } = await api.people.get({ id })
    expect(consents.map(({ channel, purpose, given, how }) => [channel, purpose, given, how])).toEqual([
      ['email', 'marketing', true, 'on the phone'],
      ['sms', 'marketing', false, 'on the phone'],
      ['sms', 'service', true, 'by hand'],
    ])
    await api.people.suppress({ channel: 'email', address: 'MAYA@example.com', reason: 'bounced' })
    expect(await api.people.get({ id })).toMatchObject({ reachable: false, blockedBecause: 'bounced' })
    expect(await api.people.suppressions()).toMatchObject({
      suppressions: [{ channel: 'email', address: 'maya@example.com', reason: 'bounced' }],
    })
    await api.people.unsuppress({ channel: 'email', address: 'maya@example.com' })
    expect(await api.people.get({ id })).toMatchObject({ reachable: true })
    expect(() => api.people.unsuppress({ channel: 'email', address: 'maya@example.com' })).toThrow('is not held back')
  }))
