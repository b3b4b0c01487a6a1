import { expect, test } from 'vitest'
import { defaultsOf, fieldsOf, isAsked, palette } from './derive.ts'

const asked = (type: string, config: Record<string, unknown>) =>
  fieldsOf(type).flatMap((field) => (isAsked(type, field, config) ? [field.key] : []))

test('a form asks only for what applies', () => {
  expect(asked('dateReached', { of: 'person', when: 'on' })).toEqual([
    ...['of', 'field', 'when', 'at', 'yearly', 'lateMinutes', 'rule'],
  ])
  expect(asked('dateReached', {})).toEqual([
    ...['of', 'recordType', 'field', 'when', 'days', 'hours', 'minutes', 'at', 'states', 'lateMinutes', 'rule'],
  ])
})

test('what a setting depends on is a setting of the same step, and so are the values', () => {
  for (const { type } of palette)
    for (const { key, meta } of fieldsOf(type)) {
      const { when } = meta
      if (!when) continue
      const other = fieldsOf(type).find((field) => field.key === when.field)
      const choices = other?.meta.choices
      expect(choices ? when.is.filter((value) => !Object.hasOwn(choices, value)) : [], `${type}.${key}`).toEqual([])
      expect(other, `${type}.${key}`).toBeDefined()
    }
})

test('every setting of every step has a title of its own', () => {
  for (const { type } of palette) {
    const titles = fieldsOf(type).map(({ key, meta }) => (meta.title === key ? `${type}.${key} has none` : meta.title))
    expect(new Set(titles).size, type).toBe(titles.length)
    expect(titles.filter((title) => title.endsWith('has none'))).toEqual([])
    expect(defaultsOf(type)).toBeDefined()
  }
})
