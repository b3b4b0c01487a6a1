import { useEffect } from 'react'
import { useApi } from '../api/ApiProvider.tsx'
import { sentenceOf } from '../api/sentenceOf.ts'
import { useBuilder, useBuilderStore } from '../canvas/builderContext.ts'

const pauseMs = 150

/**
 * Runs the test when it is opened, and again after every change while it is open. Only the latest answer counts.
 * A template is tested with the bookings, payments and events that come with it.
 */
export function useTestRunner(template?: string) {
  const { client } = useApi()
  const store = useBuilderStore()
  const { graph, days, seed, isOpen } = useBuilder(({ history, test }) => ({
    graph: history.present.graph,
    days: test?.days,
    seed: test?.seed,
    isOpen: test !== null,
  }))
  useEffect(() => {
    if (!isOpen) return
    const stop = new AbortController()
    const { setTest } = store.getState()
    const run = async () => {
      setTest({ isRunning: true })
      try {
        const name = store.getState().history.present.name || 'Test'
        const result = await client.simulate.run({ graph, name, days, seed, template }, { signal: stop.signal })
        if (!stop.signal.aborted) setTest({ result, isRunning: false, error: null })
      } catch (error) {
        if (!stop.signal.aborted) setTest({ isRunning: false, error: sentenceOf(error) })
      }
    }
    const timer = setTimeout(() => void run(), store.getState().test?.result ? pauseMs : 0)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [client, store, graph, days, seed, isOpen, template])
}
