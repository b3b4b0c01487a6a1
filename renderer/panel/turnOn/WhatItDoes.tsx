import { Button } from '@mantine/core'
import { useState } from 'react'
import { outlineText } from '../../../shared/outline/outlineText.ts'
import { useGraph } from '../../canvas/builderContext.ts'
import { outlineFor } from '../../outline/outlineFor.ts'
import { printCount } from '../../ui/counts.ts'
import styles from './TurnOn.module.css'

/** A long workflow is told in full when that is asked for. */
const fewLines = 7

/** The workflow in plain sentences: what is about to be turned on. */
export function WhatItDoes() {
  const graph = useGraph()
  const [showsAll, setShowsAll] = useState(false)
  const lines = outlineText(outlineFor(graph))
  const shown = showsAll || lines.length <= fewLines + 3 ? lines : lines.slice(0, fewLines)
  return (
    <section className={styles.section} aria-labelledby="what-it-does">
      <h3 id="what-it-does" className={styles.heading}>
        What it does
      </h3>
      <ul className={styles.lines}>
        {shown.map((line, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name than their place
            key={index}
            dir="auto"
            style={{ paddingInlineStart: `${(line.length - line.trimStart().length) * 8}px` }}
          >
            {line.trim()}
          </li>
        ))}
      </ul>
      {shown.length < lines.length && (
        <Button className={styles.more ?? ''} variant="subtle" size="compact-sm" onClick={() => setShowsAll(true)}>
          Show all {printCount(lines.length, 'line')}
        </Button>
      )}
    </section>
  )
}
