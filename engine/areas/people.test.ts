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
