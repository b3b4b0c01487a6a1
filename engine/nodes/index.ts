import type { NodeType } from '../../shared/nodes/index.ts'
import { go } from '../outcome.ts'
import { check } from './check.ts'
import { createTask } from './createTask.ts'
import { email } from './email.ts'
import { end } from './end.ts'
import type { Executor } from './executor.ts'
import { goal } from './goal.ts'
import { notifyStaff } from './notifyStaff.ts'
import { setField } from './setField.ts'
import { split } from './split.ts'
import { tag } from './tag.ts'
import { wait } from './wait.ts'
import { waitUntil } from './waitUntil.ts'
import { webhook } from './webhook.ts'

/** What each step type does. A missing one does not compile. Start steps only let people through. */
export const executors: { [T in NodeType]: Executor<T> } = {
  manual: () => go('next'),
  personAdded: () => go('next'),
  noContact: () => go('next'),
  schedule: () => go('next'),
  email,
  notifyStaff,
  wait,
  waitUntil,
  check,
  split,
  setField,
  tag,
  createTask,
  webhook,
  goal,
  end,
}
