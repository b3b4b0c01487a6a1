import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import type { AllNumbers } from '../timeDock/stepNumbers.ts'
import type { Builder, BuilderStore } from './builderStore.ts'
import type { StepActions } from './document/stepActions.ts'

interface OpenBuilder {
  store: BuilderStore
  actions: StepActions
}

export const BuilderContext = createContext<OpenBuilder | null>(null)
/** People per step: of the test, or live; null where there are none to show. */
export const NumbersContext = createContext<AllNumbers | null>(null)

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
export const useNumbers = () => useContext(NumbersContext)
