import type { BuilderStore } from '../canvas/builderStore.ts'
import { byDays, nextEvent, previousEvent } from './scrub.ts'
import type { TestResult } from './testResult.ts'
import type { TestList, TestSession } from './testSession.ts'

/** What can be done with the time of an open test: by its buttons, by commands and by keys. */
export function testActions(store: BuilderStore) {
  /** Whoever moves the scrubber by hand wants it to stay there. */
  const scrub = (to: (result: TestResult, test: TestSession) => number | null) => {
    const { test, setTest } = store.getState()
    if (test?.result) setTest({ untilMs: to(test.result, test), isPlaying: false })
  }
  return {
    hasResult: () => store.getState().test?.result !== undefined && store.getState().test?.result !== null,
    playOrPause: () => {
      const { test, setTest } = store.getState()
      if (!test?.result) return
      // From the end it is played from the beginning.
      setTest({ isPlaying: !test.isPlaying, untilMs: test.untilMs ?? (test.isPlaying ? null : test.result.startMs) })
    },
    nextEvent: () => scrub((result, { untilMs }) => nextEvent(result, untilMs)),
    previousEvent: () => scrub((result, { untilMs }) => previousEvent(result, untilMs)),
    nextDay: () => scrub((result, { untilMs }) => byDays(result, untilMs, 1)),
    previousDay: () => scrub((result, { untilMs }) => byDays(result, untilMs, -1)),
    toStart: () => scrub((result) => result.startMs),
    toEnd: () => scrub(() => null),
    runAgain: () => {
      const { test, setTest } = store.getState()
      if (test) setTest({ seed: test.seed + 1, untilMs: null, isPlaying: false })
    },
    stop: () => store.getState().test?.stop?.(),
    exit: () => store.getState().setTest(null),
  }
}

/** Lists people in the inspector instead of a step or the workflow. */
export function showTestList(store: BuilderStore, list: TestList) {
  store.getState().set({ person: null, isPanelOpen: true })
  store.getState().setTest({ list })
}
