import { IconAlertTriangle, IconArrowBackUp, IconCornerDownRight, IconUnlink } from '@tabler/icons-react'
import { FieldWords } from '../panel/texts/FieldWords.tsx'
import styles from './OutlineTree.module.css'
import type { OutlineRow } from './outlineRows.ts'

/** Where people go on, that they go nowhere, or that nobody comes. */
export function PointerWords({ row: { kind, sentence } }: { row: OutlineRow }) {
  const Icon =
    kind === 'loose'
      ? IconAlertTriangle
      : kind === 'open'
        ? IconUnlink
        : isBack(sentence)
          ? IconArrowBackUp
          : IconCornerDownRight
  return (
    <div className={styles.pointer}>
      <Icon size={16} aria-hidden />
      <span dir="auto">
        <FieldWords text={sentence} />
      </span>
    </div>
  )
}

const isBack = (sentence: string) => sentence.startsWith('Back')
