import { expect, test } from 'vitest'
import type { Rule } from '../../shared/rules.ts'
import { drawGraph } from '../testing/drawGraph.ts'
import { maya } from '../testing/maya.ts'
import { withEngine } from '../testing/testEngine.ts'

const is = (field: string, operator: string, value?: unknown) => ({ field, operator, value }) as Rule['rules'][number]
const all = (...rules: Rule['rules']): Rule => ({ combinator: 'and', rules })

test('a segment is saved, counted, listed and follows what changes', async () => {
  await withEngine(async ({ api, passMs }) => {
    const zoe = { ...maya, firstName: 'Zoë', email: 'zoe@example.com', tags: ['trial'], fields: { city: 'Köln' } }
    await api.people.add({ ...maya, tags: ['Trial'] })
    const { id: zoeId } = await api.people.add(zoe)
    const rule = all(is('person.tags', 'contains', 'TRIAL'), is('person.city', '=', 'köln'))
    const saved = await api.segments.save({ name: 'Cologne trials', rule })
    expect(saved).toEqual({
      ...{ id: saved.id, name: 'Cologne trials', rule, sentence: 'Tags have TRIAL and City is köln' },
      ...{ createdAt: '2027-03-01T09:00:00.000Z', updatedAt: '2027-03-01T09:00:00.000Z' },
    })
    const names = async (segment: string) =>
      (await api.segments.people({ segment, limit: 10, offset: 0 })).people.map(({ firstName }) => firstName)
    expect([await api.segments.count({ segment: 'Cologne trials' }), await names(saved.id)]).toEqual([
      { id: saved.id, name: 'Cologne trials', people: 1 },
      ['Zoë'],
    ])
    const silent = await api.segments.save({ name: 'Silent', rule: all(is('history.contactDaysAgo', '>=', 3)) })
    await api.people.replied({ id: zoeId, text: 'Yes' })
    await passMs(3 * 86_400_000 - 1)
    expect(await names('Silent')).toEqual([])
    await passMs(1)
    expect(await names('Silent')).toEqual(['Zoë'])
    await api.segments.save({ id: silent.id, name: 'Silent', rule: all(is('history.contactDaysAgo', 'null')) })
    expect([await names('Silent'), (await api.segments.list()).map(({ name }) => name)]).toEqual([
      ['Maya'],
      ['Cologne trials', 'Silent'],
    ])
  })
})

test('a segment that cannot be is refused with a sentence, and nothing is saved', async () => {
  await withEngine(async ({ api }) => {
    const anyone = all(is('person.email', 'notNull'))
    const { id } = await api.segments.save({ name: 'Trials', rule: anyone })
    const save = async (name: string, rule: Rule) => {
      try {
        await api.segments.save({ name, rule })
        return 'saved'
      } catch (error) {
        return error instanceof Error ? error.message : error
      }
    }
    expect([
      await save('Trials', anyone),
      await save('ALL', anyone),
      await save('Soon', all(is('record.title', '=', 'Yoga'))),
    ]).toEqual([
      'There is a segment "Trials" already. Choose another name.',
      'A segment can\'t be called "all": that word means everyone. Choose another.',
      '“Title of the record” is about one booking, payment or other record, and a segment is about people. A segment can ask what is known of a person, such as their status, their tags or their last contact. Nothing was saved.',
    ])
    await api.workflows.create({
      name: 'Weekly',
      graph: drawGraph({ start: ['schedule', { segment: 'Trials' }], stop: ['end'] }, ['start > stop']),
    })
    await expect(async () => api.segments.remove({ segment: id })).rejects.toThrow(
      '“Weekly” asks for this segment. Take it out there first; nothing was removed.',
    )
    await expect(async () => api.segments.save({ id, name: 'Others', rule: anyone })).rejects.toThrow(
      '“Weekly” asks for this segment. With another name it would not find it. Choose the segment there anew first.',
    )
    expect((await api.segments.list()).map(({ name }) => name)).toEqual(['Trials'])
  })
})

test('whom a rule fits is shown before it is saved', async () => {
  await withEngine(async ({ api }) => {
    await api.people.add(maya)
    const { people, ...shown } = await api.segments.preview({ rule: all(is('person.unsubscribed', '=', false)) })
    expect({ ...shown, names: people.map(({ name }) => name) }).toEqual({
      ...{ sentence: 'Not unsubscribed', total: 1, names: ['Maya'] },
    })
  })
})
