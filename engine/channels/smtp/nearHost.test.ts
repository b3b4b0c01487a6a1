import { expect, test } from 'vitest'
import { nearHost } from './nearHost.ts'

test.each([
  ['smtp.gmial.com', 'smtp.gmail.com'],
  ['SMTP.gmail.con', 'smtp.gmail.com'],
  ['stmp.gmail.com', 'smtp.gmail.com'],
  ['smtp.gmail.co', 'smtp.gmail.com'],
  ['smtp.ofice365.com', 'smtp.office365.com'],
  ['smtp.office356.com', 'smtp.office365.com'],
  ['smtp.mail.yaho.com', 'smtp.mail.yahoo.com'],
  ['smtp.ionos.dee', 'smtp.ionos.de'],
])('%s is probably %s', (typed, meant) => {
  expect(nearHost(typed)).toBe(meant)
})

test.each(['smtp.gmail.com', 'mail.fitbox.example', 'localhost', ''])('%s is left alone', (typed) => {
  expect(nearHost(typed)).toBeUndefined()
})
