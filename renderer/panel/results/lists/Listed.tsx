import { Button } from '@mantine/core'
import { IconChevronLeft } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useBuilderStore } from '../../../canvas/builderContext.ts'
import styles from '../../Inspector.module.css'

interface ListedProps {
  title: string
  about: string
  /** What asks why it is so many. */
  why?: ReactNode
  children: ReactNode
}

/** People of a test under a title, with the way back to the whole of it. */
export function Listed({ title, about, why, children }: ListedProps) {
  const store = useBuilderStore()
  return (
    <>
      <div className={styles.head}>
        <div className={styles.headWords}>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconChevronLeft size={16} />}
            onClick={() => {
              store.getState().selectLink(null)
              store.getState().setTest({ list: null })
            }}
          >
            Back
          </Button>
          <h2 className={styles.title}>{title}</h2>
          <div className={styles.reason}>
            <p className={styles.sub}>{about}</p>
            {why}
          </div>
        </div>
      </div>
      <div className={styles.body}>{children}</div>
    </>
  )
}

/** What a click on somebody does: their line opens. */
export function useChoose() {
  const store = useBuilderStore()
  return (person: string) => store.getState().set({ person })
}
