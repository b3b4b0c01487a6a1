import { expect, test } from 'vitest'
import { recordTypeOf } from './recordTypeOf.ts'

const step = (type: string, config: Record<string, unknown> = {}) => ({ id: type, type, config })

test('the record of a workflow is that of its start, else of the first step that speaks of one', () => {
  const saves = step('saveRecord', { recordType: 'payment' })
  const types = [
    [saves, step('dateReached', { of: 'record', recordType: 'assignment' })],
    [step('dateReached', { of: 'record' })],
    [step('dateReached', { type: 'payment' })],
    [step('dateReached', { of: 'person', field: 'birthday' }), saves],
    [step('personAdded'), step('email')],
  ].map((nodes) => recordTypeOf({ nodes }))
  expect(types).toEqual(['assignment', 'booking', 'payment', 'payment', null])
})
