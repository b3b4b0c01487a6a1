import { VisuallyHidden } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import type { HeldBatch } from '../../shared/contract/workflows.ts'
import { useApi } from '../api/ApiProvider.tsx'
import { useZone } from '../timeDock/useZone.ts'
import { printTime } from '../ui/dates.ts'
import { withNames } from '../ui/withNames.tsx'
import { batchWords, shortName } from './batchWords.ts'
import { Countdown } from './Countdown.tsx'
import styles from './FirstBatchBar.module.css'

/** How long the first people are waited for before the sentence is read out: it is said once, and not as they come. */
const settledMs = 1500
/** How long it stands to be read out. */
const readMs = 6000

/** "First messages go out in 9:41: 3 emails to Maya, Tom and Ana." A screen reader is told once, with the time of day. */
export function BatchSentence({ batch }: { batch: HeldBatch }) {
  const { queries } = useApi()
  const zone = useZone()
  const { data: status } = useQuery(queries.engine.status.queryOptions())
  const [isOver, setOver] = useState(false)
  const queryClient = useQueryClient()
  // When nobody waited for a message, nothing else tells that it is over.
  const over = useCallback(() => {
    setOver(true)
    setTimeout(() => void queryClient.invalidateQueries({ queryKey: queries.workflows.held.key() }), settledMs)
  }, [queryClient, queries])
  const words = batchWords(batch)
  const whom = words && withNames(words, batch.people.map(shortName))
  const at = printTime(batch.until, zone)
  const once = status?.state === 'stopped' ? ' at the earliest, once you resume' : ''
  const said = words
    ? `First messages go out at ${at}${once}: ${words}.`
    : `First messages are held until ${at}. None is due yet.`
  return (
    <p className={styles.words}>
      <span aria-hidden>
        {isOver && words ? (
          <>
            First messages go out {once ? 'once you resume' : 'now'}: {whom}.
          </>
        ) : isOver ? (
          'Messages are not held any more. Each goes out at its time.'
        ) : words ? (
          <>
            First messages go out in <Countdown until={batch.until} onOver={over} />
            {once}: {whom}.
          </>
        ) : (
          <>
            First messages are held for <Countdown until={batch.until} onOver={over} /> more. None is due yet.
          </>
        )}
      </span>
      <VisuallyHidden component="span">{said}</VisuallyHidden>
      <Said key={batch.until} sentence={said} />
    </p>
  )
}

/** Reads a sentence out, once: as it is when it has come to rest. */
function Said({ sentence }: { sentence: string }) {
  const [said, setSaid] = useState<{ sentence: string } | 'not yet' | 'over'>('not yet')
  useEffect(() => {
    if (said === 'over') return
    const timer =
      said === 'not yet'
        ? setTimeout(() => setSaid({ sentence }), settledMs)
        : setTimeout(() => setSaid('over'), readMs)
    return () => clearTimeout(timer)
  }, [said, sentence])
  return (
    <VisuallyHidden component="span" role="status">
      {typeof said === 'object' && said.sentence}
    </VisuallyHidden>
  )
}
