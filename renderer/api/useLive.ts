import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Area } from '../../shared/contract/engine.ts'
import { useApi } from './ApiProvider.tsx'
import { listenLive } from './live.ts'
import type { Queries } from './queries.ts'

/** Keeps what the screens read fresh. Returns true while the host does not answer. */
export function useLive(): boolean {
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  const [isGone, setGone] = useState(false)

  useEffect(() => {
    const stop = new AbortController()
    const changed = new Set<Area>()
    let timer: ReturnType<typeof setTimeout> | null = null
    // A busy engine reports many changes a second; screens read again at most four times a second.
    const readAgain = () => {
      timer = null
      for (const queryKey of keysOf([...changed], queries)) void queryClient.invalidateQueries({ queryKey })
      changed.clear()
    }
    void listenLive(
      client,
      {
        onChange: (areas) => {
          for (const area of areas) changed.add(area)
          timer ??= setTimeout(readAgain, 250)
        },
        onConnected: () => {
          setGone(false)
          void queryClient.invalidateQueries()
        },
        onGone: (cause) => {
          console.warn('The host went away.', cause)
          setGone(true)
        },
      },
      stop.signal,
    )
    return () => {
      stop.abort()
      if (timer) clearTimeout(timer)
    }
  }, [client, queries, queryClient])
  return isGone
}

/** Which reads show something of an area. Every change shows on Today. */
function keysOf(areas: readonly Area[], queries: Queries) {
  const readBy: Record<Area, AreaName[]> = {
    workflows: ['workflows'],
    people: ['people', 'workflows'],
    messages: ['messages', 'workflows'],
    runs: ['runs', 'workflows', 'people'],
    connections: ['connections'],
    settings: ['settings'],
    tasks: [],
    engine: [],
  }
  const read = new Set<AreaName>(['engine', ...areas.flatMap((area) => readBy[area])])
  return [...read].map((name) => queries[name].key())
}

type AreaName = Exclude<keyof Queries, 'key'>
