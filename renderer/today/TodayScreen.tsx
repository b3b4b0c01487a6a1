import { useQuery } from '@tanstack/react-query'
import { useApi } from '../api/ApiProvider.tsx'
import { sentenceOf } from '../api/sentenceOf.ts'
import { FailedToRead } from '../ui/FailedToRead.tsx'
import { language } from '../ui/language.ts'
import { Page } from '../ui/Page.tsx'
import { useNow } from '../ui/useNow.ts'
import { Waiting } from '../ui/Waiting.tsx'
import { FirstRun } from './FirstRun.tsx'
import { LastReplies } from './LastReplies.tsx'
import { NeedsYou } from './NeedsYou.tsx'
import { NextOut } from './NextOut.tsx'
import { TodayNumbers } from './TodayNumbers.tsx'
import styles from './TodayScreen.module.css'

/** The first screen: what needs the person, what goes out next, and what came back. */
export function TodayScreen() {
  const { queries } = useApi()
  const { data: today, error, refetch } = useQuery(queries.engine.today.queryOptions({ refetchInterval: 60_000 }))
  const nowMs = useNow()
  if (error && !today) return <FailedToRead sentence={sentenceOf(error)} onRetry={refetch} />
  if (!today) return <Waiting />
  return (
    <Page title="Today" actions={<span className={styles.date}>{longDay.format(nowMs)}</span>}>
      {today.isNew ? (
        <FirstRun />
      ) : (
        <div className={styles.columns}>
          <div className={styles.column}>
            <NeedsYou today={today} nowMs={nowMs} />
            <NextOut today={today} nowMs={nowMs} />
          </div>
          <div className={styles.column}>
            <TodayNumbers today={today} />
            <LastReplies replies={today.replies} nowMs={nowMs} />
          </div>
        </div>
      )}
    </Page>
  )
}

const longDay = new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long' })
