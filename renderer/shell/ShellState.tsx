import { createContext, type ReactNode, use, useState } from 'react'
import { createStore, type StoreApi, useStore } from 'zustand'
import type { ReadFile } from '../workflows/import/readDropped.ts'
import { type ActivityStore, createActivityStore } from './activity/activityStore.ts'

/** What the frame of the window shows for the screen inside it. */
export interface ShellState {
  /** What the title bar says about saving, such as "Saved 14:02"; null says nothing. */
  savedWord: string | null
  setSavedWord: (word: string | null) => void
  /** A file of people that was dropped on the window or chosen, waiting for People to preview it. */
  peopleFile: File | null
  setPeopleFile: (file: File | null) => void
  /** A workflow file that was read, waiting to be imported or not. */
  workflowFile: ReadFile | null
  setWorkflowFile: (file: ReadFile | null) => void
  isKeySheetOpen: boolean
  setKeySheetOpen: (isOpen: boolean) => void
  isPaletteOpen: boolean
  setPaletteOpen: (isOpen: boolean) => void
}

export function ShellStateProvider({ children }: { children: ReactNode }) {
  const [store] = useState(createShellStore)
  const [activity] = useState(() => createActivityStore(later))
  return (
    <ShellContext value={store}>
      <ActivityContext value={activity}>{children}</ActivityContext>
    </ShellContext>
  )
}

/** Work that takes its time: begin it here, and its place in the title bar shows it. */
export function useActivityStore(): StoreApi<ActivityStore> {
  const store = use(ActivityContext)
  if (!store) throw new Error('useActivityStore needs a ShellStateProvider around it.')
  return store
}

const later = (run: () => void, ms: number) => {
  const timer = setTimeout(run, ms)
  return () => clearTimeout(timer)
}

export function useShell<Part>(part: (state: ShellState) => Part): Part {
  const store = use(ShellContext)
  if (!store) throw new Error('useShell needs a ShellStateProvider around it.')
  return useStore(store, part)
}

const ActivityContext = createContext<StoreApi<ActivityStore> | null>(null)
const ShellContext = createContext<StoreApi<ShellState> | null>(null)

const createShellStore = () =>
  createStore<ShellState>()((set) => ({
    savedWord: null,
    setSavedWord: (savedWord) => set({ savedWord }),
    peopleFile: null,
    setPeopleFile: (peopleFile) => set({ peopleFile }),
    workflowFile: null,
    setWorkflowFile: (workflowFile) => set({ workflowFile }),
    isKeySheetOpen: false,
    setKeySheetOpen: (isKeySheetOpen) => set({ isKeySheetOpen }),
    isPaletteOpen: false,
    setPaletteOpen: (isPaletteOpen) => set({ isPaletteOpen }),
  }))
