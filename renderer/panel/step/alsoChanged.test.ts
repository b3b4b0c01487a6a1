import { expect, test } from 'vitest'
import { defaultsOf } from '../../../shared/nodes/derive.ts'
import { builtInTypes } from '../../../shared/recordTypes.ts'
import { alsoChanged } from './alsoChanged.ts'

const start = defaultsOf('dateReached')

test('another kind of record brings its own date, and no states of the kind before', () => {
  expect(alsoChanged('dateReached', start, 'recordType', 'payment', builtInTypes)).toEqual({
    field: 'dueAt',
    states: '',
  })
  expect(alsoChanged('dateReached', start, 'recordType', 'booking', builtInTypes)).toEqual({})
})

test('the date of a person begins with the birthday, and every year goes when it is a record again', () => {
  expect(alsoChanged('dateReached', start, 'of', 'person', builtInTypes)).toEqual({ field: 'birthday', states: '' })
  const birthday = { ...start, of: 'person', field: 'birthday', yearly: true }
  expect(alsoChanged('dateReached', birthday, 'of', 'record', builtInTypes)).toEqual({
    field: 'startsAt',
    yearly: false,
    states: '',
  })
})

test('other settings change alone', () => {
  expect(alsoChanged('dateReached', start, 'days', 3, builtInTypes)).toEqual({})
})
