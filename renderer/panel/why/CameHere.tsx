import { type ReactNode, useMemo } from 'react'
import { useGraph, useNumbers } from '../../canvas/builderContext.ts'
import styles from '../Inspector.module.css'
import { cameFrom } from './cameFrom.ts'
import { WhyButton } from './Why.tsx'

/** A sentence on how many came to a step, or that nobody did, with "Why?": which ways they came, or where they went instead. */
export function CameHere({ id, children }: { id: string; children: ReactNode }) {
  const graph = useGraph()
  const numbers = useNumbers()
  const { sentence, fix } = useMemo(() => cameFrom(id, graph, numbers ?? new Map()), [id, graph, numbers])
  return (
    <p className={styles.reason}>
      <span>{children}</span>
      <WhyButton label="Why so many?" fix={fix}>
        <p>{sentence}</p>
      </WhyButton>
    </p>
  )
}
