import { expect, test } from 'vitest'
import { numberParts, printNumbers, type StepNumbers } from './stepNumbers.ts'

const hello: StepNumbers = {
  in: 20,
  sent: 18,
  waiting: 0,
  failed: 0,
  skipped: [{ reason: 'no email', count: 2 }],
  out: { next: 20 },
}

test('numbers read as words', () => {
  expect(printNumbers(hello)).toEqual(['20 in', '18 sent', '2 no email'])
})

test('who went past a step that is off passed by', () => {
  const passed = { ...hello, sent: 0, skipped: [{ reason: 'this step is off', count: 20 }] }
  expect(printNumbers(passed)).toEqual(['20 in', '20 passed by'])
})

test('what is another since the last change says what it was, also where nobody is left', () => {
  const before: StepNumbers = { ...hello, sent: 16, skipped: [{ reason: 'no phone number', count: 4 }], waiting: 0 }
  expect(numberParts(hello, before).map(({ words, was }) => [words, was])).toEqual([
    ['20 in', null],
    ['18 sent', 16],
    ['2 no email', 0],
    ['0 no phone number', 4],
  ])
})
