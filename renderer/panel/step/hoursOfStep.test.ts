import { expect, test } from 'vitest'
import { hoursOfStep } from './WhenPage.tsx'

test('the hours of a message are those of the workflow, unless it was told otherwise; a text never goes at night', () => {
  const email = { id: 'e', type: 'email', config: {} }
  const text = { id: 't', type: 'sms', config: {} }
  const quiet = { quietHours: { from: '20:00', to: '08:00' }, timeZone: 'business' }
  const atOnce = { anyTime: true }
  expect(
    [
      hoursOfStep(email, quiet),
      hoursOfStep({ ...email, config: atOnce }, { ...quiet, skipHolidays: true }),
      hoursOfStep(email, { skipHolidays: true }),
      hoursOfStep(text, quiet),
      hoursOfStep(text, { skipHolidays: true }),
      hoursOfStep({ ...text, config: atOnce }, quiet),
    ].map((sentences) => sentences.join(' ')),
  ).toEqual([
    'Nothing goes out from 20:00 to 08:00, by the clock of the business; it waits until then.',
    'It goes at any hour, also in the quiet hours.',
    'It goes at any hour: this workflow has no quiet hours. Not on your holidays.',
    'Nothing goes out from 20:00 to 08:00, by the clock of the business; it waits until then.',
    'A text message only goes from 08:00 to 21:00; it waits until then. Not on your holidays.',
    'A text message only goes from 08:00 to 21:00; it waits until then.',
  ])
})
