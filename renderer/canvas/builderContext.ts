import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import { createShownNumbers, isFollowedStep, isFollowedWay, numbersOf, wayOf } from '../timeDock/shownNumbers.ts'
import type { Builder, BuilderStore } from './builderStore.ts'
import type { StepActions } from './document/stepActions.ts'

interface OpenBuilder {
  store: BuilderStore
  actions: StepActions
}

export const BuilderContext = createContext<OpenBuilder | null>(null)
/** People per step: of the test, or live. */
export const NumbersContext = createContext(createShownNumbers())

function useOpenBuilder(): OpenBuilder {
  const open = useContext(BuilderContext)
  if (!open) throw new Error('This part belongs inside a builder.')
  return open
}

/** The store of the open workflow. */
export const useBuilderStore = (): BuilderStore => useOpenBuilder().store
/** What a person can do to its steps. */
export const useStepActions = (): StepActions => useOpenBuilder().actions
export const useBuilder = <T>(select: (state: Builder) => T): T => useStore(useBuilderStore(), useShallow(select))
export const useGraph = () => useBuilder(({ history }) => history.present.graph)
/** People per step, or null where there are none to show. Draws anew whenever any of them changes: cards ask for their own. */
export const useNumbers = () => useStore(useContext(NumbersContext), ({ now }) => now)
/** The numbers of one step, and what they were before the last change of a test. */
export const useNumbersOf = (id: string) =>
  useStore(
    useContext(NumbersContext),
    useShallow((shown) => numbersOf(shown, id)),
  )
/** How many went a way, and how wide its line is. */
export const useWay = (step: string, port: string) =>
  useStore(
    useContext(NumbersContext),
    useShallow((shown) => wayOf(shown, step, port)),
  )
/** Is it on the line of the person of a test who is looked at? */
export const useIsFollowed = (step: string, port: string | null = null) =>
  useStore(useContext(NumbersContext), (shown) =>
    port === null ? isFollowedStep(shown, step) : isFollowedWay(shown, step, port),
  )
