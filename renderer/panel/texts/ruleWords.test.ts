import { expect, test } from 'vitest'
import { fieldTitle } from '../../../shared/fields.ts'
import { ruleWords } from './ruleWords.ts'

test.each([
  ['{% if record.place %}', 'if Place'],
  ["{%- if person.firstName != '' -%}", 'if First name is not empty'],
  [`{% if person.status == "new" and record.amount > 3.5 %}`, 'if Status is “new” and Amount is more than 3.5'],
  ["{% if record.startsAt contains 'T' %}", 'if Starts at contains “T”'],
  ['{% unless person.phone %}', 'if not Phone'],
  ['{% elsif event.text %}', 'else if Text'],
  ['{% else %}', 'else'],
  ['{% endif %}', 'end of if'],
  ['{% for i in (1..9) %}', 'Rule'],
  ['{% endfor %}', 'end of rule'],
  ["{{ 'now' | date: '%Y' }}", 'Formula'],
])('%s reads "%s"', (raw, expected) => {
  expect(ruleWords(raw, fieldTitle)).toBe(expected)
})
