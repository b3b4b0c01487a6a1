import { z } from 'zod'
import { field } from './field.ts'

/** What to do when nobody can say whether a message arrived. `goOn` is what a missing key means. */
export const inDoubt = field(z.enum(['goOn', 'hold', 'sendAgain']).default('goOn'), {
  title: "If we can't know whether it arrived",
  tab: 'fails',
  control: 'choice',
  choices: {
    goOn: 'Show it to me, and let the person go on',
    hold: 'Show it to me, and hold the person here',
    sendAgain: 'Send it again (they may get it twice)',
  },
})

/** What a message is for, on channels that show no postal address. */
export const purpose = field(z.enum(['service', 'marketing']).default('service'), {
  title: 'Purpose',
  control: 'choice',
  choices: { service: 'Service: about something they asked for', marketing: 'Marketing' },
})
