import type { z } from 'zod'
import { check } from './check.ts'
import { createTask } from './createTask.ts'
import type { NodeDefinition } from './define.ts'
import { email } from './email.ts'
import { end } from './end.ts'
import { goal } from './goal.ts'
import { manual } from './manual.ts'
import { noContact } from './noContact.ts'
import { notifyStaff } from './notifyStaff.ts'
import { personAdded } from './personAdded.ts'
import { schedule } from './schedule.ts'
import { setField } from './setField.ts'
import { split } from './split.ts'
import { tag } from './tag.ts'
import { wait } from './wait.ts'
import { waitUntil } from './waitUntil.ts'
import { webhook } from './webhook.ts'

/** Every step type, in the order of the palette. */
export const nodes = {
  manual,
  personAdded,
  noContact,
  schedule,
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
