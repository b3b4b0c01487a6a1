import {
  type Icon,
  IconAlignCenter,
  IconAlignLeft,
  IconAlignRight,
  IconArrowDown,
  IconArrowUp,
  IconCopy,
  IconForms,
  IconGripVertical,
  IconHeading,
  IconLetterL,
  IconLetterM,
  IconLetterS,
  IconTrash,
} from '@tabler/icons-react'
import { useContext } from 'react'
import type { BlockOf, EmailBlock } from '../../../shared/email/block.ts'
import styles from './Design.module.css'
import { DragContext, useOpenDesign } from './designContext.ts'
import { type Tool, Toolbar } from './Toolbar.tsx'

/** What can be done with a block: dragged or moved, set, copied, deleted. */
export function BlockTools({ block, name }: { block: EmailBlock; name: string }) {
  const { actions, moves, root } = useOpenDesign()
  const drag = useContext(DragContext)
  const frame = () => root.current?.querySelector(`[data-block="${CSS.escape(block.id)}"]`) ?? null
  const tools: Tool[] = [
    { id: 'up', title: 'Move up', icon: IconArrowUp, run: () => moves.step(block.id, -1, 'up') },
    { id: 'down', title: 'Move down', icon: IconArrowDown, run: () => moves.step(block.id, 1, 'down') },
    ...(block.type === 'text' || block.type === 'button' ? [fieldTool(frame)] : []),
    ...settingsOf(block, actions.choose),
    { id: 'copy', title: 'Duplicate', icon: IconCopy, isApart: true, run: () => moves.duplicate(block.id) },
    { id: 'delete', title: 'Delete', icon: IconTrash, run: () => moves.remove(block.id) },
  ]
  return (
    <div className={styles.tools}>
      {/* For the mouse alone: the arrows beside it do the same. */}
      <span
        className={styles.grip}
        draggable
        aria-hidden
        title="Drag to move it"
        onDragStart={(event) => {
          const frame = event.currentTarget.closest('[data-block]')
          if (frame) event.dataTransfer.setDragImage(frame, 24, 24)
          event.dataTransfer.effectAllowed = 'move'
          event.dataTransfer.setData('text/plain', '')
          drag.set({ block: block.id, to: null })
        }}
        onDragEnd={() => drag.set({ block: null, to: null })}
      >
        <IconGripVertical size={16} stroke={1.75} />
      </span>
      <Toolbar name={name} tools={tools} />
    </div>
  )
}

/** The text of the block is asked to insert a field: it knows where its caret is, and its own button is not shown. */
const fieldTool = (frame: () => Element | null): Tool => ({
  id: 'field',
  title: 'Insert field',
  icon: IconForms,
  isApart: true,
  run: () => frame()?.querySelector<HTMLElement>('button[aria-haspopup="dialog"]')?.click(),
})

function settingsOf(block: EmailBlock, choose: (next: EmailBlock) => void): Tool[] {
  switch (block.type) {
    case 'text': {
      const isHeading = block.size === 'heading'
      const heading: Tool = {
        id: 'heading',
        title: 'Heading',
        icon: IconHeading,
        isPressed: isHeading,
        run: () => choose({ ...block, size: isHeading ? 'normal' : 'heading' }),
      }
      return [heading, ...alignTools(block, choose)]
    }
    case 'button':
      return alignTools(block, choose)
    case 'image':
      return [...widthTools(block, choose), ...alignTools(block, choose)]
    default:
      return []
  }
}

const sides = [
  { align: 'start', title: 'Where lines begin', icon: IconAlignLeft },
  { align: 'center', title: 'In the middle', icon: IconAlignCenter },
  { align: 'end', title: 'Where lines end', icon: IconAlignRight },
] as const

const alignTools = (block: BlockOf<'text' | 'button' | 'image'>, choose: (next: EmailBlock) => void): Tool[] =>
  sides.map(({ align, title, icon }) => ({
    id: align,
    title,
    icon,
    isPressed: block.align === align,
    run: () => choose({ ...block, align }),
  }))

const widths: readonly { width: BlockOf<'image'>['width']; title: string; icon: Icon }[] = [
  { width: 'small', title: 'Small', icon: IconLetterS },
  { width: 'medium', title: 'Medium', icon: IconLetterM },
  { width: 'full', title: 'As wide as the email', icon: IconLetterL },
]

const widthTools = (block: BlockOf<'image'>, choose: (next: EmailBlock) => void): Tool[] =>
  widths.map(({ width, title, icon }) => ({
    id: width,
    title,
    icon,
    isApart: width === 'small',
    isPressed: block.width === width,
    run: () => choose({ ...block, width }),
  }))
