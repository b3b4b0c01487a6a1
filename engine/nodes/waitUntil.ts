import { sleep } from '../outcome.ts'
import { nextInWindow } from '../time/zones.ts'
import type { Executor } from './executor.ts'

export const waitUntil: Executor<'waitUntil'> = ({ config, nowMs, person }) =>
  sleep(nextInWindow(nowMs, person.zone, config), 'next')
