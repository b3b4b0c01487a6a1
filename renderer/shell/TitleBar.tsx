import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../api/ApiProvider.tsx'
import { CommandPalette } from '../commands/CommandPalette.tsx'
import { KeySheet } from '../commands/KeySheet.tsx'
import { isMacComputer, printKeys } from '../commands/keys.ts'
import { ActivityPlace } from './activity/ActivityPlace.tsx'
import { PeopleHidden } from './PeopleHidden.tsx'
import { useShell } from './ShellState.tsx'
import styles from './TitleBar.module.css'

export function TitleBar({ isGone }: { isGone: boolean }) {
  const { queries } = useApi()
  const { data: settings } = useQuery(queries.settings.get.queryOptions())
  const savedWord = useShell((state) => state.savedWord)
  const isOpen = useShell((state) => state.isPaletteOpen)
  const setOpen = useShell((state) => state.setPaletteOpen)
  const isKeySheetOpen = useShell((state) => state.isKeySheetOpen)
  const setKeySheetOpen = useShell((state) => state.setKeySheetOpen)
  const [isMac] = useState(isMacComputer)
  return (
    <header className={styles.bar}>
      <span className={styles.name}>{settings?.businessName || 'Leadloom'}</span>
      <button type="button" className={styles.search} onClick={() => setOpen(true)} aria-haspopup="dialog">
        <IconSearch size={16} aria-hidden />
        <span className={styles.hint}>Search or run a command</span>
        <kbd className={styles.keys}>{printKeys('Mod+K', isMac)}</kbd>
      </button>
      <span className={styles.right}>
        <PeopleHidden />
        <ActivityPlace />
        <span className={styles.word} role="status">
          {isGone ? 'Not connected' : savedWord}
        </span>
      </span>
      {isKeySheetOpen && <KeySheet onClose={() => setKeySheetOpen(false)} />}
      {isOpen && <CommandPalette onClose={() => setOpen(false)} />}
    </header>
  )
}
