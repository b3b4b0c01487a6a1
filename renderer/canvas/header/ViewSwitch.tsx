import { SegmentedControl } from '@mantine/core'
import { IconListTree, IconSitemap } from '@tabler/icons-react'
import { useBuilder, useBuilderStore } from '../builderContext.ts'
import styles from './ViewSwitch.module.css'

const views = [
  { value: 'canvas', word: 'Canvas', icon: IconSitemap },
  { value: 'outline', word: 'Outline', icon: IconListTree },
] as const

/** The workflow as a picture or as sentences. */
export function ViewSwitch() {
  const store = useBuilderStore()
  const view = useBuilder((state) => state.view)
  return (
    <SegmentedControl
      className={styles.switch}
      size="xs"
      aria-label="Shown as"
      value={view}
      onChange={(value) => store.getState().set({ view: value === 'outline' ? 'outline' : 'canvas' })}
      transitionDuration={0}
      data={views.map(({ value, word, icon: Icon }) => ({
        value,
        label: (
          <span className={styles.view} title={word}>
            <Icon size={16} aria-hidden />
            <span className={styles.word} data-word>
              {word}
            </span>
          </span>
        ),
      }))}
    />
  )
}
