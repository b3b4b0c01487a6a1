import { z } from 'zod'
import { dayMs, hourMs, minuteMs, printDuration } from '../duration.ts'
import { defineNode, mustGoOn } from './define.ts'
import { field } from './field.ts'

export const wait = defineNode({
  type: 'wait',
  title: 'Wait',
  about: 'Holds the person here, then lets them go on.',
  family: 'wait',
  icon: 'clock',
  config: z.object({
    days: field(z.int().min(0).max(3650).default(0), { title: 'Days', unit: 'days' }),
    hours: field(z.int().min(0).max(8760).default(0), { title: 'Hours', unit: 'hours' }),
    minutes: field(z.int().min(0).max(525_600).default(0), { title: 'Minutes', unit: 'minutes' }),
  }),
  initial: { days: 1, hours: 0, minutes: 0 },
  ports: [mustGoOn],
  label: (config) => `Wait ${printDuration(config)}`,
  takesTime: ({ days, hours, minutes }) => days + hours + minutes > 0,
  staysMs: ({ days, hours, minutes }) => days * dayMs + hours * hourMs + minutes * minuteMs,
})
