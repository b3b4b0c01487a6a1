import { Button } from '@mantine/core'
import { IconPlugConnectedX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useApi } from '../api/ApiProvider.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { mayReload } from './mayReload.ts'

/** How often the host is asked whether it is there. */
const askMs = 2000

/** In place of a screen that could not be fetched: it opens by itself when the host answers again. */
export function NotConnected() {
  const { queries } = useApi()
  const [sinceMs] = useState(() => Date.now())
  const { dataUpdatedAt, refetch } = useQuery(
    queries.engine.status.queryOptions({ refetchInterval: askMs, staleTime: 0 }),
  )
  const isBack = dataUpdatedAt > sinceMs
  const [isMissing, setMissing] = useState(false)
  // A browser keeps in mind that a script could not be fetched: only opening the window anew asks for it again.
  useEffect(() => {
    if (!isBack) return
    if (mayReload(sessionStorage, Date.now())) window.location.reload()
    else setMissing(true)
  }, [isBack])
  // The window itself comes from the engine: opened anew while that is away, nothing would be left of it.
  const tryNow = async () => {
    const { isSuccess } = await refetch()
    if (isSuccess) window.location.reload()
  }
  return (
    <EmptyState
      icon={IconPlugConnectedX}
      title={isMissing ? 'This screen could not be fetched' : 'This window is not connected'}
      text={
        isMissing
          ? 'Nothing is lost. Try again in a moment; if it does not come, start Leadloom again.'
          : 'Leadloom’s engine isn’t answering, so this screen can’t be shown yet. Nothing is lost, and it opens by itself as soon as the engine is back.'
      }
      action={
        <Button variant="default" onClick={tryNow}>
          Try again now
        </Button>
      }
    />
  )
}
