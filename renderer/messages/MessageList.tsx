import { Button } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { Message } from '../../shared/contract/messages.ts'
import { printCount, printNumber } from '../ui/counts.ts'
import { capital, printMoment } from '../ui/dates.ts'
import { StatusWord } from '../ui/StatusWord.tsx'
import { firstWords } from './firstWords.ts'
import styles from './MessageList.module.css'
import { messageWord } from './messageWord.ts'

interface MessageListProps {
  messages: readonly Message[]
  total: number
  chosenId: string
  nowMs: number
  onChoose: (id: string) => void
  onMore: () => void
}

const rowHeight = 84

/** Messages, latest first. One tab stop: arrows choose. */
export function MessageList({ messages, total, chosenId, nowMs, onChoose, onMore }: MessageListProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: messages.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  })
  const chosen = messages.findIndex(({ id }) => id === chosenId)
  useEffect(() => {
    if (chosen >= 0) rows.scrollToIndex(chosen, { align: 'auto' })
  }, [chosen, rows])
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const next = step ? messages[chosen + step] : undefined
    if (!next) return
    event.preventDefault()
    onChoose(next.id)
  }
  return (
    <div className={styles.side}>
      <div
        ref={scroller}
        className={styles.list}
        role="listbox"
        aria-label="Messages"
        tabIndex={0}
        aria-activedescendant={`message-${chosenId}`}
        onKeyDown={press}
      >
        <div className={styles.rows} role="presentation" style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index, start }) => {
            const message = messages[index]
            if (!message) return null
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the list handles the keys, as every listbox does.
              <div
                key={message.id}
                id={`message-${message.id}`}
                role="option"
                tabIndex={-1}
                aria-selected={message.id === chosenId}
                className={styles.row}
                style={{ transform: `translateY(${start}px)` }}
                onClick={() => onChoose(message.id)}
              >
                <span className={styles.top}>
                  <strong className={styles.person} dir="auto" data-personal>
                    {message.name}
                  </strong>
                  <span className={styles.when}>{capital(printMoment(message.at, nowMs))}</span>
                </span>
                <span className={styles.subject} dir="auto" data-personal>
                  {firstWords(message)}
                </span>
                <span className={styles.top}>
                  <span className={styles.workflow}>{message.workflow ?? ''}</span>
                  <span className={messageWord(message).tone === 'info' ? styles.state : undefined}>
                    <StatusWord {...messageWord(message)} />
                  </span>
                </span>
              </div>
            )
          })}
        </div>
      </div>
      <div className={styles.foot}>
        <span role="status">
          {total > messages.length
            ? `${printNumber(messages.length)} of ${printNumber(total)}`
            : printCount(total, 'message')}
        </span>
        {total > messages.length && (
          <Button variant="subtle" onClick={onMore}>
            Show more
          </Button>
        )}
      </div>
    </div>
  )
}
