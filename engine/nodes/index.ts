import type { NodeType } from '../../shared/nodes/index.ts'
import { go } from '../walk/outcome.ts'
import { addNote } from './addNote.ts'
import { approval } from './approval.ts'
import { bestChannel } from './bestChannel.ts'
import { check } from './check.ts'
import { createTask } from './createTask.ts'
import { email } from './email.ts'
import { end } from './end.ts'
import type { Executor } from './executor.ts'
import { generateCode } from './generateCode.ts'
import { goal } from './goal.ts'
import { httpRequest } from './httpRequest.ts'
import { notifyStaff } from './notifyStaff.ts'
import { runPart } from './runPart.ts'
import { saveRecord } from './saveRecord.ts'
import { setField } from './setField.ts'
import { sms } from './sms.ts'
import { split } from './split.ts'
import { startWorkflow } from './startWorkflow.ts'
import { stopWorkflow } from './stopWorkflow.ts'
import { switchStep } from './switch.ts'
import { tag } from './tag.ts'
import { wait } from './wait.ts'
import { waitForDate } from './waitForDate.ts'
import { waitForEvent } from './waitForEvent.ts'
import { waitUntil } from './waitUntil.ts'
import { webhook } from './webhook.ts'
import { whatsapp } from './whatsapp.ts'

const enter = () => go('next')

/** What each step type does. A missing one does not compile. Start steps only let people through. */
export const executors: { [T in NodeType]: Executor<T> } = {
  manual: enter,
  personAdded: enter,
  noContact: enter,
  schedule: enter,
  personChanged: enter,
  tagChanged: enter,
  messageReceived: enter,
  dateReached: enter,
  recordChanged: enter,
  segmentChanged: enter,
  messageEvent: enter,
  formSubmitted: enter,
  webhookReceived: enter,
  taskDone: enter,
  workflowFinished: enter,
  email,
  sms,
  whatsapp,
  bestChannel,
  notifyStaff,
  wait,
  waitUntil,
  waitForDate,
  check,
  switch: switchStep,
  split,
  setField,
  tag,
  createTask,
  webhook,
  httpRequest,
  waitForEvent,
  saveRecord,
  approval,
  generateCode,
  addNote,
  startWorkflow,
  stopWorkflow,
  runPart,
  goal,
  end,
}
