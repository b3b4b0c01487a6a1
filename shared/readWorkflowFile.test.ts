import { expect, test } from 'vitest'
import { Refusal } from './errors.ts'
import { readWorkflowFile } from './readWorkflowFile.ts'

const file = {
  format: 'leadloom.workflow',
  version: 1,
  name: 'Trial',
  settings: { reenter: 'never', later: { a: 1 } },
  nodes: [{ id: 's', type: 'sendFax', version: 3, config: { to: '1' }, colour: 'red' }],
  edges: [{ id: 'e', source: 's', port: 'next', target: 's', width: 2 }],
  notes: [{ text: 'Hi' }],
}
const refused = (text: string) => {
  try {
    readWorkflowFile(text)
    return 'read'
  } catch (error) {
    if (error instanceof Refusal)
      return error.message.replace("This file can't be read as a workflow, and nothing was changed. ", '')
    throw error
  }
}

test('a file comes out as it went in, what is unknown included', () => {
  expect(readWorkflowFile(JSON.stringify(file))).toEqual(file)
})

test('what is no workflow gets one sentence', () => {
  expect([
    refused('{"format":'),
    refused('[]'),
    refused('{"name":"x"}'),
    refused(JSON.stringify({ ...file, version: 9 })),
    refused(JSON.stringify({ ...file, nodes: 'many' })),
    refused(`{"format":"leadloom.workflow","__proto__":{"a":1}}`),
    refused('['.repeat(100) + ']'.repeat(100)),
    refused(
      JSON.stringify({ ...file, nodes: Array.from({ length: 5001 }, (_, n) => ({ id: `n${n}`, type: 'wait' })) }),
    ),
    refused(' '.repeat(10_000_001)),
  ]).toEqual([
    expect.stringContaining("It isn't valid JSON"),
    'It is some other kind of file. Export a workflow from Leadloom, and import that.',
    'It is some other kind of file. Export a workflow from Leadloom, and import that.',
    'It was made by a newer Leadloom. Update Leadloom first.',
    expect.stringContaining('nodes'),
    'It holds the forbidden name "__proto__".',
    'It is nested too deeply.',
    'nodes: A workflow can have 5000 steps at most.',
    'It is larger than 10 MB.',
  ])
})
