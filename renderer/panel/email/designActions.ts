import type { BlockType, EmailBlock } from '../../../shared/email/block.ts'
import { readBlocks } from '../../../shared/email/readBlocks.ts'
import { newId, type Random } from '../../../shared/ids.ts'
import { asDeclared } from '../../../shared/nodes/derive.ts'
import { nodeOf } from '../../../shared/nodes/index.ts'
import type { BuilderStore } from '../../canvas/builderStore.ts'
import type { StepActions } from '../../canvas/document/stepActions.ts'
import {
  type BlockPlace,
  blockById,
  changeBlock,
  duplicateBlock,
  moveBlock,
  putBlock,
  removeBlock,
  stepPlace,
} from './blockEdits.ts'
import { blockTitle, newBlock } from './blockKinds.ts'
import { asDesign, asPlainText } from './design.ts'

/** The message of an email step as it stands in its settings. */
export function messageOf(store: BuilderStore, stepId: string): { body: string; blocks: EmailBlock[] | null } {
  const step = store.getState().derived.steps.get(stepId)
  const config = step ? asDeclared(nodeOf(step.type), step.config) : {}
  return { body: typeof config.body === 'string' ? config.body : '', blocks: readBlocks(config.blocks) }
}

export interface DesignParts {
  store: BuilderStore
  change: StepActions['changeConfig']
  /** Says a sentence, with an Undo. */
  say: (sentence: string) => void
  random: Random
}

/** Blocks that were added and not yet left: what they lack is no reproach yet. */
const fresh = new WeakMap<BuilderStore, Set<string>>()

/** Everything a person can do to the blocks of one email, by whatever hand: mouse, keys, command. Each is one undo. */
export function designActions(stepId: string, { store, change, say, random }: DesignParts) {
  const id = () => newId(random)
  const blocks = () => messageOf(store, stepId).blocks ?? []
  const isNew = fresh.get(store) ?? new Set<string>()
  fresh.set(store, isNew)
  const become = (now: readonly EmailBlock[] | null) => now && change(stepId, { blocks: now }, null)
  return {
    /** Typing in one block is one undo until it is left. */
    type: (next: EmailBlock) => change(stepId, { blocks: changeBlock(blocks(), next) }, `${stepId}.blocks.${next.id}`),
    choose: (next: EmailBlock) => become(changeBlock(blocks(), next)),
    leave: () => store.getState().settle(),
    /** Gives the id of the new block. */
    add: (type: BlockType, place: BlockPlace): string => {
      const block = newBlock(type, id)
      isNew.add(block.id)
      become(putBlock(blocks(), place, block))
      return block.id
    },
    isFresh: (blockId: string) => isNew.has(blockId),
    settle: (blockId: string) => void isNew.delete(blockId),
    /** Gives the id of the copy. */
    duplicate: (blockId: string): string | null => {
      const done = duplicateBlock(blocks(), blockId, id)
      if (done) become(done.blocks)
      return done?.copy ?? null
    },
    remove: (blockId: string) => {
      const block = blockById(blocks(), blockId)
      if (!block) return
      become(removeBlock(blocks(), blockId))
      say(`Deleted the ${blockTitle(block).toLowerCase()}.`)
    },
    moveTo: (blockId: string, place: BlockPlace) => become(moveBlock(blocks(), blockId, place)),
    /** One place up or down. Says whether there was one. */
    step: (blockId: string, by: -1 | 1): boolean => {
      const place = stepPlace(blocks(), blockId, by)
      if (place) become(moveBlock(blocks(), blockId, place))
      return place !== null
    },
    design: () => {
      const message = asDesign(messageOf(store, stepId).body, id)
      for (const block of message.blocks ?? []) isNew.add(block.id)
      change(stepId, { ...message }, null)
    },
    plainText: () => {
      change(stepId, { ...asPlainText(blocks()) }, null)
      say('The message is plain text now.')
    },
  }
}
export type DesignActions = ReturnType<typeof designActions>
