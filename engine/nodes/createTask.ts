import { fillIn } from '../../shared/text.ts'
import { addDays } from '../time/zones.ts'
import { go } from '../walk/outcome.ts'
import type { Executor } from './executor.ts'

export const createTask: Executor<'createTask'> = ({ config, nowMs, person, facts }) =>
  go('next', {
    kind: 'task',
    title: fillIn(config.title, facts()),
    dueAt: addDays(nowMs, config.dueInDays, person.zone),
  })
