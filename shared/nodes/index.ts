import type { z } from 'zod'
import { addNote } from './addNote.ts'
import { approval } from './approval.ts'
import { bestChannel } from './bestChannel.ts'
import { check } from './check.ts'
import { createTask } from './createTask.ts'
import { dateReached } from './dateReached.ts'
import type { NodeDefinition } from './define.ts'
import { email } from './email.ts'
import { end } from './end.ts'
import { formSubmitted } from './formSubmitted.ts'
import { generateCode } from './generateCode.ts'
import { goal } from './goal.ts'
import { httpRequest } from './httpRequest.ts'
import { manual } from './manual.ts'
import { messageEvent } from './messageEvent.ts'
import { messageReceived } from './messageReceived.ts'
import { noContact } from './noContact.ts'
import { notifyStaff } from './notifyStaff.ts'
import { personAdded } from './personAdded.ts'
import { personChanged } from './personChanged.ts'
import { recordChanged } from './recordChanged.ts'
import { runPart } from './runPart.ts'
import { saveRecord } from './saveRecord.ts'
import { schedule } from './schedule.ts'
import { segmentChanged } from './segmentChanged.ts'
import { setField } from './setField.ts'
import { sms } from './sms.ts'
import { split } from './split.ts'
import { startWorkflow } from './startWorkflow.ts'
import { stopWorkflow } from './stopWorkflow.ts'
import { switchStep } from './switch.ts'
import { tag } from './tag.ts'
import { tagChanged } from './tagChanged.ts'
import { taskDone } from './taskDone.ts'
import { wait } from './wait.ts'
import { waitForDate } from './waitForDate.ts'
import { waitForEvent } from './waitForEvent.ts'
import { waitUntil } from './waitUntil.ts'
import { webhook } from './webhook.ts'
import { webhookReceived } from './webhookReceived.ts'
import { whatsapp } from './whatsapp.ts'
import { workflowFinished } from './workflowFinished.ts'

/** Every step type, in the order of the palette. */
export const nodes = {
  manual,
  personAdded,
  personChanged,
  tagChanged,
  messageReceived,
  noContact,
  dateReached,
  recordChanged,
  schedule,
  segmentChanged,
  messageEvent,
  formSubmitted,
  webhookReceived,
  taskDone,
  workflowFinished,
  email,
  sms,
  whatsapp,
  bestChannel,
  notifyStaff,
  wait,
  waitUntil,
  waitForDate,
  waitForEvent,
  check,
  switch: switchStep,
  split,
  setField,
  tag,
  saveRecord,
  createTask,
  approval,
  addNote,
  webhook,
  httpRequest,
  generateCode,
  startWorkflow,
  stopWorkflow,
  runPart,
  goal,
  end,
} as const

export type NodeType = keyof typeof nodes
export type ConfigOf<T extends NodeType> = z.output<(typeof nodes)[T]['config']>
export type PortOf<T extends NodeType> = (typeof nodes)[T]['ports'] extends readonly (infer P)[]
  ? P extends { id: infer Id extends string }
    ? Id
    : never
  : string

/** A declaration seen without its own types, for code that treats all steps alike. */
export type AnyNode = NodeDefinition<string, z.ZodObject, string>

export const isNodeType = (type: string): type is NodeType => Object.hasOwn(nodes, type)

/** The declaration of a step type, or undefined for a type this version does not know. */
export const nodeOf = (type: string): AnyNode | undefined =>
  isNodeType(type) ? (nodes[type] as unknown as AnyNode) : undefined
