import { createContext, type ReactNode, use, useState } from 'react'
import { createStore, type StoreApi, useStore } from 'zustand'

/** What the frame of the window shows for the screen inside it. */
export interface ShellState {
  /** What the title bar says about saving, such as "Saved 14:02"; null says nothing. */
  savedWord: string | null
  setSavedWord: (word: string | null) => void
  /** A file of people that was dropped on the window or chosen, waiting for People to preview it. */
  peopleFile: File | null
  setPeopleFile: (file: File | null) => void
  isPaletteOpen: boolean
  setPaletteOpen: (isOpen: boolean) => void
}

export function ShellStateProvider({ children }: { children: ReactNode }) {
  const [store] = useState(createShellStore)
  return <ShellContext value={store}>{children}</ShellContext>
}

export function useShell<Part>(part: (state: ShellState) => Part): Part {
  const store = use(ShellContext)
  if (!store) throw new Error('useShell needs a ShellStateProvider around it.')
  return useStore(store, part)
}

const ShellContext = createContext<StoreApi<ShellState> | null>(null)

const createShellStore = () =>
  createStore<ShellState>()((set) => ({
    savedWord: null,
    setSavedWord: (savedWord) => set({ savedWord }),
    peopleFile: null,
    setPeopleFile: (peopleFile) => set({ peopleFile }),
    isPaletteOpen: false,
    setPaletteOpen: (isPaletteOpen) => set({ isPaletteOpen }),
  }))
