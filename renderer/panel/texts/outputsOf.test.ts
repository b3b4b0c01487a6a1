import { expect, test } from 'vitest'
import { exampleOutputs, outputFields } from './outputsOf.ts'

test('what earlier steps find out can be put into a text, with an example for its preview', () => {
  const graph = {
    nodes: [
      { id: 'code', type: 'generateCode', config: {} },
      { id: 'mail', type: 'email', config: {} },
    ],
  }
  expect(outputFields(graph)).toEqual([{ name: 'steps.code.code', title: 'Code' }])
  expect(exampleOutputs(graph)).toEqual({ code: { code: '7KQ4MX' } })
})
