import { expect, test } from 'vitest'
import { maya } from '../../testing/maya.ts'
import { withEngine } from '../../testing/testEngine.ts'

test('people are found whatever the accents and case, in names, addresses and tags', async () => {
  await withEngine(async ({ api }) => {
    await api.people.add({ ...maya, firstName: 'Zoë', lastName: 'Strauß', email: 'zs@example.com', tags: ['Café'] })
    await api.people.add({ ...maya, firstName: 'Søren', lastName: 'Łukasz', status: 'Künftig' })
    const found = async (search: string) =>
      (await api.people.list({ search, limit: 10, offset: 0 })).people.map(({ firstName }) => firstName)
    const searches = [
      'zoe',
      'ZOË str',
      'strauss',
      'STRAUß',
      'cafe',
      'CAFÉ',
      'soren l',
      'lukasz',
      'kunftig',
      'zs@',
      '%',
      "'",
    ]
    expect(Object.fromEntries(await Promise.all(searches.map(async (text) => [text, await found(text)])))).toEqual({
      ...{ zoe: ['Zoë'], 'ZOË str': ['Zoë'], strauss: ['Zoë'], STRAUß: ['Zoë'], cafe: ['Zoë'], CAFÉ: ['Zoë'] },
      ...{ 'soren l': ['Søren'], lukasz: ['Søren'], kunftig: ['Søren'], 'zs@': ['Zoë'], '%': [], "'": [] },
    })
  })
})
