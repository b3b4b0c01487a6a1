import { blocksText } from '../../../shared/email/blocksText.ts'
import { readBlocks } from '../../../shared/email/readBlocks.ts'
import type { GraphNode } from '../../../shared/graph.ts'
import { asDeclared, defaultsOf, type FormField, fieldsOf, isAsked } from '../../../shared/nodes/derive.ts'
import { type AnyNode, nodeOf } from '../../../shared/nodes/index.ts'

export interface Fitting {
  /** Settings under the keys of the other type. */
  config: Record<string, unknown>
  /** The titles of settings that were filled in and have no place there. */
  lost: string[]
}

/**
 * Which settings of a step another type can take over: those of the same name and kind, then its main text, then texts of the
 * same kind. So the message of an email becomes that of an SMS, and a designed one its plain text.
 */
export function fittingSettings(step: GraphNode, type: string): Fitting {
  const [old, now] = [nodeOf(step.type), nodeOf(type)]
  if (!old || !now) return { config: {}, lost: [] }
  const given = asDeclared(old, step.config)
  const free = new Map(
    fieldsOf(step.type)
      .filter(({ key }) => isFilledIn(given[key], step.type, key))
      .map((field) => [field.key, field]),
  )
  const config: Record<string, unknown> = {}
  const take = (from: FormField | undefined, to: FormField | undefined) => {
    if (!from || !to || !free.has(from.key) || to.key in config || !fits(from, to, given[from.key], now)) return
    config[to.key] = given[from.key]
    free.delete(from.key)
  }
  const targets = fieldsOf(type)
  for (const to of targets) take(free.get(to.key), to)
  const main = mainText(type)
  take(mainText(step.type), main)
  const design = [...free.values()].find(({ meta }) => meta.control === 'blocks')
  const blocks = design && readBlocks(given[design.key])
  if (design && blocks && main && !(main.key in config)) {
    config[main.key] = blocksText(blocks)
    free.delete(design.key)
  }
  for (const to of targets)
    if (to.isText)
      take(
        [...free.values()].find((from) => from.isText && from.meta.control === to.meta.control),
        to,
      )
  const lost = [...free.values()].filter((field) => isAsked(step.type, field, given)).map(({ meta }) => meta.title)
  return { config, lost }
}

/** What people read of a step: its last long text, else its first text. */
function mainText(type: string): FormField | undefined {
  const texts = fieldsOf(type).filter(({ isText }) => isText)
  return texts.findLast(({ meta }) => meta.control === 'longText') ?? texts[0]
}

/** A text that is too long is taken over all the same: it is shown as a problem, and not lost. */
function fits(from: FormField, to: FormField, value: unknown, now: AnyNode): boolean {
  if (from.isText && to.isText && typeof value === 'string') return true
  const isSameKind =
    from.meta.control === to.meta.control && from.meta.unit === to.meta.unit && same(from.meta.kinds, to.meta.kinds)
  return isSameKind && now.config.shape[to.key]?.safeParse(value).success === true
}

const isFilledIn = (value: unknown, type: string, key: string) =>
  value !== undefined && value !== '' && !same(value, defaultsOf(type)[key])

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
