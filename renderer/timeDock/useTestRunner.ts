import { useEffect, useRef } from 'react'
import type { Simulation } from '../../shared/contract/simulate.ts'
import { useApi } from '../api/ApiProvider.tsx'
import type { Client } from '../api/client.ts'
import { refusalCodeOf, sentenceOf } from '../api/sentenceOf.ts'
import { useBuilder, useBuilderStore } from '../canvas/builderContext.ts'
import type { BuilderStore } from '../canvas/builderStore.ts'
import { originOf, resultAfter } from './comparedResult.ts'
import { playsTheSame } from './playsTheSame.ts'
import { testResult } from './testResult.ts'
import { askedWho, type TestSession } from './testSession.ts'

/** Typing is left in peace for so long; before a test that takes long it is for longer. */
const pauseMs = { least: 60, most: 800 }
const pauseAfter = (tookMs: number) => Math.min(pauseMs.most, Math.max(pauseMs.least, tookMs - 200))
/** A test that takes longer than this tells how far it is. */
const quickMs = 700

/**
 * Runs the test when it is opened, and again after every change that makes a difference to it. Only the latest answer
 * counts, and until it is there the last one stays. A template is tested with the bookings, payments and events that come
 * with it.
 */
export function useTestRunner(template?: string) {
  const { client } = useApi()
  const store = useBuilderStore()
  const graph = useSameGraph()
  const { isOpen, ...asked } = useBuilder(({ test }) => ({
    isOpen: test !== null,
    who: test?.who,
    start: test?.start,
    days: test?.days,
    withOn: test?.withOn,
    seed: test?.seed,
    whatIf: test?.whatIf,
  }))
  const { who, start, days, withOn, seed, whatIf } = asked
  // biome-ignore lint/correctness/useExhaustiveDependencies: these say when to run again; what is asked is read from the store
  useEffect(() => {
    if (!isOpen) return
    const ended = new AbortController()
    const last = store.getState().test?.result
    const pause = last ? pauseAfter(last.tookMs) : 0
    const timer = setTimeout(() => void runTest(client, store, template, ended.signal), pause)
    return () => {
      clearTimeout(timer)
      ended.abort()
    }
  }, [client, store, template, graph, isOpen, who, start, days, withOn, seed, whatIf])
}

async function runTest(client: Client, store: BuilderStore, template: string | undefined, ended: AbortSignal) {
  const { setTest } = store.getState()
  const stopped = new AbortController()
  const signal = AbortSignal.any([ended, stopped.signal])
  const { test, history, workflowId } = store.getState()
  if (!test) return
  const { graph } = history.present
  const name = history.present.name || 'Test'
  const burst = history.past.at(-1)
  setTest({ isRunning: true, progress: null, stop: () => stopped.abort() })
  const over = { isRunning: false, progress: null, stop: null }
  try {
    const began = performance.now()
    const told = await client.simulate.runWithProgress(
      { ...questionOf(test), graph, name, template, ...(workflowId === null ? {} : { workflow: workflowId }) },
      { signal },
    )
    let found: Simulation | undefined
    for await (const { played, of, result } of told) {
      if (result) found = result
      else if (performance.now() - began > quickMs && !signal.aborted) setTest({ progress: { played, of } })
    }
    if (signal.aborted) throw signal.reason
    if (!found) throw new TypeError('The test ended without a result.')
    const before = store.getState().test
    if (before)
      setTest({ ...over, error: null, ...resultAfter(before, testResult(found, name), originOf(test, burst)) })
  } catch (error) {
    if (ended.aborted) return
    const isStopped = stopped.signal.aborted
    const sentence = isStopped ? 'You stopped this test before its end.' : sentenceOf(error)
    setTest({ ...over, error: { sentence, code: isStopped ? null : refusalCodeOf(error), isStopped } })
  }
}

const questionOf = ({ who, start, days, seed, withOn, whatIf }: TestSession) => ({
  ...{ who: askedWho(who), days, seed, withOn, packed: true },
  whatIf: [...whatIf],
  ...(start.kind === 'morning' ? {} : { start: start.at }),
})

/** The graph, which stays the same object while nothing changes that a test would notice. */
function useSameGraph() {
  const graph = useBuilder(({ history }) => history.present.graph)
  const kept = useRef(graph)
  if (!playsTheSame(kept.current, graph)) kept.current = graph
  return kept.current
}
