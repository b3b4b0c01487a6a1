import { expect, test } from 'vitest'
import { plainLabel } from './plainLabel.ts'

test('tells fields by their titles, and leaves out what chooses between texts', () => {
  const text = "“Hi {{ person.firstName | default: 'there' }}{% if record.place %}, {{ record.place }}{% endif %}”"
  expect(plainLabel(text)).toBe('“Hi First name, Place”')
  expect(plainLabel('Wait 2 days')).toBe('Wait 2 days')
})
