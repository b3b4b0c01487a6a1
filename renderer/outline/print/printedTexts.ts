import type { GraphNode } from '../../../shared/graph.ts'
import { asDeclared, fieldsOf, sentenceOf } from '../../../shared/nodes/derive.ts'
import { nodeOf } from '../../../shared/nodes/index.ts'

export interface PrintedText {
  key: string
  title: string
  text: string
}

/** What a step writes, whole: every text that its sentence does not say already, those of a designed email one after the other. */
export function printedTexts(step: GraphNode): PrintedText[] {
  const node = nodeOf(step.type)
  if (!node) return []
  const config = asDeclared(node, step.config)
  const sentence = sentenceOf(step)
  const isNew = (text: string) => text.trim() !== '' && !sentence.includes(text)
  const fields = fieldsOf(step.type).flatMap(({ key, meta, isText }): PrintedText[] => {
    const text = isText ? config[key] : undefined
    return typeof text === 'string' && isNew(text) ? [{ key, title: meta.title, text }] : []
  })
  const others = (node.otherTexts?.(config) ?? []).filter(isNew)
  return [...fields, ...(others.length > 0 ? [{ key: 'others', title: 'Message', text: others.join('\n\n') }] : [])]
}
