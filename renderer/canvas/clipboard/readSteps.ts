import { Refusal } from '../../../shared/errors.ts'
import { fileFormat, fileLimits, type GraphNode } from '../../../shared/graph.ts'
import { parseJson } from '../../../shared/json.ts'
import { versionOf } from '../../../shared/nodes/derive.ts'
import { nodeOf } from '../../../shared/nodes/index.ts'
import { readWorkflowFile } from '../../../shared/readWorkflowFile.ts'
import { upgradeGraph } from '../../../shared/upgradeGraph.ts'
import type { Part } from '../document/part.ts'
import { type LeftOut, stepsEnvelope, stepsFormat, stepsVersion } from './stepsText.ts'
import { objectIn, unmailed } from './unmailed.ts'

export type ReadSteps = { ok: true; part: Part; leftOut: LeftOut } | { ok: false; sentence: string }

/** The steps in a text, whatever it went through; or the sentence that says why there are none to be had. */
export function readSteps(text: string): ReadSteps {
  if (text.trim() === '') return refused('There is nothing to paste. Copy some steps first.')
  if (text.length > fileLimits.bytes)
    return refused('This text is longer than 10 million letters, so it was left alone. Import it as a file instead.')
  const found = envelopeIn(text)
  if (!found)
    return refused(
      text.includes(stepsFormat) || text.includes(fileFormat)
        ? 'These steps can’t be read: a part of the text is missing or was changed. Copy all of it once more.'
        : 'What you copied are no steps of a workflow. Choose steps, copy them, and paste again.',
    )
  try {
    return isFile(found.value) ? fromFile(found.text) : fromEnvelope(found.value)
  } catch (error) {
    if (error instanceof Refusal) return refused(error.message)
    throw error
  }
}

function envelopeIn(text: string): { text: string; value: object } | null {
  for (const form of unmailed(text))
    for (const part of [form, objectIn(form)]) {
      const value = part === null ? null : parsed(part)
      if (part !== null && typeof value === 'object' && value !== null && isOurs(value)) return { text: part, value }
    }
  return null
}

/** What is no JSON is only not the form we look for: the next form may be. */
function parsed(text: string): unknown {
  if (!/^\s*\{/.test(text)) return null
  try {
    return parseJson(text, fileLimits.depth)
  } catch {
    return null
  }
}

const isOurs = (value: object) => 'format' in value && (value.format === stepsFormat || isFile(value))
const isFile = (value: object) => 'format' in value && value.format === fileFormat

function fromFile(text: string): ReadSteps {
  const { nodes, edges } = readWorkflowFile(text)
  if (nodes.length === 0) return refused('This workflow has no steps to paste.')
  return checked({ nodes, edges }, [])
}

function fromEnvelope(value: object): ReadSteps {
  if ('version' in value && typeof value.version === 'number' && value.version > stepsVersion)
    return refused('These steps were copied from a newer Leadloom. Update Leadloom, then paste them again.')
  const read = stepsEnvelope.safeParse(value)
  if (!read.success)
    return refused('These steps can’t be read: a part of the text is missing or was changed. Copy all of it once more.')
  const { nodes, edges } = upgradeGraph({ nodes: read.data.nodes, edges: read.data.edges })
  return checked({ nodes, edges }, read.data.leftOut)
}

/** Only steps that are known here, each once, with the links among them. */
function checked({ nodes, edges }: Part, leftOut: LeftOut): ReadSteps {
  const stranger = nodes.find(isStrange)
  if (stranger)
    return refused(
      `One of these steps is of a kind this Leadloom doesn’t know (“${stranger.type.slice(0, 40)}”). Update Leadloom, then paste them again.`,
    )
  const ids = new Set(nodes.map(({ id }) => id))
  if (ids.size < nodes.length)
    return refused(
      'Two of these steps have the same name inside the text, so their links can’t be told apart. Copy them once more.',
    )
  const own = edges.filter(({ source, target }) => ids.has(source) && ids.has(target))
  return { ok: true, part: { nodes, edges: own }, leftOut: leftOut.filter(({ node }) => ids.has(node)) }
}

function isStrange({ type, version = 1 }: GraphNode): boolean {
  const node = nodeOf(type)
  return !node || version > versionOf(node)
}

const refused = (sentence: string): ReadSteps => ({ ok: false, sentence })
