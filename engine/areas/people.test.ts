import { expect, test } from 'vitest'
import { withEngine } from '../testing/testEngine.ts'

const nobody = { firstName: '', lastName: '', email: '', phone: '', status: 'new', tags: [], timeZone: '', fields: {} }

test.each([
  [{ email: 'not' }, '“not” is not an email address.'],
  [{ email: 'a@b.example, c@d.example' }, '“a@b.example, c@d.example” holds more than one value.'],
  [{ firstName: 'Maya', phone: 'abc' }, "“abc” can't be a phone number."],
  [{ email: 'maya@example.com', timeZone: 'Nowhere/X' }, 'There is no time zone "Nowhere/X".'],
  [{}, 'A person needs a name, an email or a phone number.'],
])('by hand, %j is refused and nobody is added', async (fields, sentence) => {
  await withEngine(async ({ api }) => {
    await expect(async () => api.people.add({ ...nobody, ...fields })).rejects.toThrow(
      new RegExp(`^${sentence.replace(/[.?]/g, '\\$&')}( Nothing was changed\\.)?$`),
    )
    expect((await api.people.list({ limit: 10, offset: 0 })).total).toBe(0)
  })
})

test('what people have in a field is told, most often first; names and addresses are not', async () => {
  await withEngine(async ({ api }) => {
    for (const [index, status] of ['hot', 'new', 'hot'].entries())
      await api.people.add({
        ...{ ...nobody, firstName: 'Maya', email: `maya${index}@example.com`, status, tags: ['lead', `t${index}`] },
        fields: { source: index === 1 ? 'ads' : 'web', rooms: 3, note: 'x'.repeat(61), blank: ' ' },
      })
    const values = async (name: string) => (await api.people.fieldValues({ name })).values
    expect({
      status: await values('status'),
      tags: (await values('tags'))[0],
      source: await values('source'),
      rooms: await values('rooms'),
      others: [await values('firstName'), await values('email'), await values('note'), await values('blank')],
      unknown: await values("x' or 1=1 --"),
      ofEveryObject: [await values('constructor'), await values('__proto__'), await values('toString')],
    }).toEqual({
      status: ['hot', 'new'],
      tags: 'lead',
      source: ['web', 'ads'],
      rooms: ['3'],
      others: [[], [], [], []],
      unknown: [],
      ofEveryObject: [[], [], []],
    })
  })
})

test('a name of signs that nobody sees is none', () =>
  withEngine(async ({ api }) => {
    const { id } = await api.people.add({
      ...{ ...nobody, firstName: '\u200b\u200b', lastName: '\u202e', email: 'maya@example.com' },
    })
    expect(await api.people.get({ id })).toMatchObject({ name: '', firstName: '', lastName: '' })
    await expect((async () => api.people.add({ ...nobody, firstName: '\u200b' }))()).rejects.toThrow(
      'A person needs a name, an email or a phone number.',
    )
  }))
