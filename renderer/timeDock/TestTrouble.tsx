import { Button } from '@mantine/core'
import { IconExclamationCircle } from '@tabler/icons-react'
import { useBuilder, useBuilderStore } from '../canvas/builderContext.ts'
import { problemWords } from '../panel/texts/textParts.ts'
import styles from './TimeDock.module.css'

/** Why the test did not run, and the way to the step that has to be mended. */
export function TestTrouble({ message }: { message: string }) {
  const store = useBuilderStore()
  const first = useBuilder(({ derived }) => derived.problems.find(({ node }) => node !== null)?.node ?? null)
  return (
    <div className={styles.trouble} role="alert">
      <IconExclamationCircle size={18} />
      <span>{problemWords(message)}</span>
      {first && (
        <Button
          variant="default"
          size="xs"
          onClick={() => store.getState().select([first], { openPanel: true, focus: true, tab: 'step' })}
        >
          Show it
        </Button>
      )}
    </div>
  )
}
