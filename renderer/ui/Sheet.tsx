import { Drawer } from '@mantine/core'
import { type ReactNode, useEffect, useState } from 'react'
import styles from './Sheet.module.css'

interface SheetProps {
  title: ReactNode
  onClose: () => void
  /** Wider, for tables. */
  isWide?: boolean
  /** Stays at the bottom: what the sheet is for. */
  foot?: ReactNode
  children: ReactNode
}

/** A sheet that slides in from the right. Esc and a click beside it close it. */
export function Sheet({ title, onClose, isWide = false, foot, children }: SheetProps) {
  // A sheet goes away all at once, so nobody else gives the focus back to where it came from.
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      // What opened it may be gone itself, as the command field is: then to what the screen is about.
      const isThere = before instanceof HTMLElement && before.isConnected && before !== document.body
      const goal = isThere ? before : document.querySelector<HTMLElement>('[data-screen]')
      goal?.focus({ preventScroll: true })
    },
    [before],
  )
  return (
    <Drawer
      opened
      onClose={onClose}
      title={title}
      size={isWide ? 860 : 520}
      padding={0}
      transitionProps={{ duration: 0 }}
      overlayProps={{ backgroundOpacity: 0.35 }}
      classNames={{ header: styles.header, title: styles.title, body: styles.body, content: styles.content }}
    >
      <div className={styles.scroll}>{children}</div>
      {foot && <div className={styles.foot}>{foot}</div>}
    </Drawer>
  )
}
