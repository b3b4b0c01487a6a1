import { expect, test } from 'vitest'
import { counter } from '../testing/graphs.ts'
import { copiesOf } from './copiesOf.ts'

test('copies have ids of their own, and speak of one another', () => {
  const part = {
    nodes: [
      { id: 'code', type: 'generateCode', config: { length: 8 } },
      {
        id: 'mail',
        type: 'email',
        config: { subject: 'steps.code', body: '{{ steps.code.code }} {{ steps["code"].x }} {{ steps.other.text }}' },
      },
      {
        id: 'check',
        type: 'check',
        config: {
          rule: {
            combinator: 'and',
            rules: [
              { field: 'run.sent', operator: 'contains', value: 'mail' },
              { field: 'run.sent', operator: 'in', value: 'mail,other' },
              { field: 'person.status', operator: '=', value: 'mail' },
            ],
          },
        },
      },
    ],
    edges: [
      { id: 'l1', source: 'code', port: 'next', target: 'mail' },
      { id: 'l2', source: 'mail', port: 'next', target: 'gone' },
    ],
  }
  expect(copiesOf(part, counter('n'), counter('l'))).toEqual({
    nodes: [
      { id: 'n1', type: 'generateCode', config: { length: 8 } },
      {
        id: 'n2',
        type: 'email',
        config: { subject: 'steps.n1', body: '{{ steps.n1.code }} {{ steps["n1"].x }} {{ steps.other.text }}' },
      },
      {
        id: 'n3',
        type: 'check',
        config: {
          rule: {
            combinator: 'and',
            rules: [
              { field: 'run.sent', operator: 'contains', value: 'n2' },
              { field: 'run.sent', operator: 'in', value: 'n2,other' },
              { field: 'person.status', operator: '=', value: 'mail' },
            ],
          },
        },
      },
    ],
    edges: [{ id: 'l1', source: 'n1', port: 'next', target: 'n2' }],
  })
})
