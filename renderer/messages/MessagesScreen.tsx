import { SegmentedControl } from '@mantine/core'
import { IconMailOpened } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { useApi } from '../api/ApiProvider.tsx'
import { sentenceOf } from '../api/sentenceOf.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { FailedToRead } from '../ui/FailedToRead.tsx'
import { Page } from '../ui/Page.tsx'
import { useNow } from '../ui/useNow.ts'
import { Waiting } from '../ui/Waiting.tsx'
import { filterOf, filters } from './filters.ts'
import { MessageList } from './MessageList.tsx'
import { MessageReader } from './MessageReader.tsx'
import styles from './MessagesScreen.module.css'

const pageSize = 200

/** Everything that was written: the list on the left, the message as its person sees it on the right. */
export function MessagesScreen({ show, messageId }: { show: string; messageId: string | null }) {
  const { queries } = useApi()
  const [, go] = useLocation()
  const nowMs = useNow()
  const [limit, setLimit] = useState(pageSize)
  const filter = filterOf(show)
  const { data, error, refetch } = useQuery(
    queries.messages.list.queryOptions({ input: { show: filter.id, limit }, placeholderData: keepPreviousData }),
  )
  const messages = data?.messages ?? []
  // A link may lead to a message further down than what was read so far.
  const isFurtherDown =
    messageId !== null &&
    data !== undefined &&
    data.total > messages.length &&
    !messages.some(({ id }) => id === messageId)
  // biome-ignore lint/correctness/useExhaustiveDependencies: read on for as long as each reading was longer.
  useEffect(() => {
    if (isFurtherDown) setLimit((before) => before * 10)
  }, [isFurtherDown, messages.length])
  const chosen = messages.find(({ id }) => id === messageId) ?? messages[0] ?? null
  return (
    <Page
      title="Messages"
      fills
      actions={
        <SegmentedControl
          aria-label="Which messages"
          data={filters.map(({ id, title }) => ({ value: id, label: title }))}
          value={filter.id}
          onChange={(value) => {
            setLimit(pageSize)
            go(`/messages/${value}`)
          }}
          transitionDuration={0}
        />
      }
    >
      {error && !data && <FailedToRead sentence={sentenceOf(error)} onRetry={refetch} />}
      {!error && !data && <Waiting />}
      {data && messages.length === 0 && <EmptyState icon={IconMailOpened} title={filter.none} text={filter.about} />}
      {data && chosen && (
        <div className={styles.panes}>
          <MessageList
            messages={messages}
            total={data.total}
            chosenId={chosen.id}
            nowMs={nowMs}
            onChoose={(id) => go(`/messages/${filter.id}/${id}`, { replace: true })}
            onMore={() => setLimit(limit + pageSize)}
          />
          <MessageReader key={chosen.id} message={chosen} nowMs={nowMs} />
        </div>
      )}
    </Page>
  )
}
