import { expect, test } from 'vitest'
import { addressProblem, fillAddress, safeAddress } from './address.ts'

test.each([
  ['https://fitbox.example/book?class=1', 'https://fitbox.example/book?class=1'],
  ['  http://fitbox.example ', 'http://fitbox.example/'],
  ['www.fitbox.example/book', 'https://www.fitbox.example/book'],
  ['maya@fitbox.example', 'mailto:maya@fitbox.example'],
  ['mailto:maya@fitbox.example?subject=Hi', 'mailto:maya@fitbox.example?subject=Hi'],
  ['tel:+441632960000', 'tel:+441632960000'],
  ['https://fitbox.example/"onclick="x', 'https://fitbox.example/%22onclick=%22x'],
])('%s leads to %s', (written, address) => {
  expect(safeAddress(written)).toBe(address)
})

test.each([
  '',
  'javascript:alert(1)',
  ' JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  'vbscript:x',
  'data:text/html,<script>1</script>',
  'file:///etc/passwd',
  'blob:https://fitbox.example/1',
  'https:javascript',
  'https://yourbank.example@elsewhere.example/',
  'mailto:',
  'just words',
  `https://fitbox.example/${'a'.repeat(2_000)}`,
])('%j leads nowhere', (written) => {
  expect(safeAddress(written)).toBeNull()
})

const facts: Record<string, string> = {
  '{{ person.name }}': 'Tom & Co=1#?/"<script>',
  '{{ person.email }}': 'tom+box@example.com',
  '{{ record.link }}': 'https://meet.example/room?id=7&x=1',
  '{{ steps.code }}': '[[code:generate]]',
}
const fill = (text: string) => text.replace(/\{\{.*?\}\}/g, (field) => facts[field] ?? '')

test('what a field says stays one value of the address', () => {
  const name = 'Tom%20%26%20Co%3D1%23%3F%2F%22%3Cscript%3E'
  expect(fillAddress('https://fitbox.example/for/{{ person.name }}?who={{ person.name }}#end', fill)).toBe(
    `https://fitbox.example/for/${name}?who=${name}#end`,
  )
  expect(fillAddress('mailto:{{ person.email }}', fill)).toBe('mailto:tom+box@example.com')
  expect(fillAddress('https://fitbox.example/?mail={{ person.email }}', fill)).toBe(
    'https://fitbox.example/?mail=tom%2Bbox@example.com',
  )
})

test('a field that is the whole address comes as it is, and is refused when it could run something', () => {
  expect(fillAddress(' {{ record.link }}', fill)).toBe('https://meet.example/room?id=7&x=1')
  expect(safeAddress(fillAddress('{{ x }}', () => 'javascript:alert(1)'))).toBeNull()
})

test('the mark of a generated code is still one', () => {
  expect(safeAddress(fillAddress('https://fitbox.example/?code={{ steps.code }}', fill))).toBe(
    'https://fitbox.example/?code=[[code:generate]]',
  )
})

test('a broken letter in a value breaks no address', () => {
  expect(fillAddress('https://a.example/?x={{ y }}', () => '\ud800')).toBe('https://a.example/?x=%EF%BF%BD')
})

test('an address is judged before its fields are known, as far as it can be', () => {
  expect(addressProblem('https://{{ business.site }}/book')).toBeNull()
  expect(addressProblem('{{ record.link }}')).toBeNull()
  expect(addressProblem('tel:{{ person.phone }}')).toBeNull()
  expect(addressProblem('javascript:{{ x }}')).toMatch(/can't be used/)
  expect(addressProblem('book now')).toMatch(/can't be used/)
})
