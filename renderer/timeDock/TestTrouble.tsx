import { Button } from '@mantine/core'
import { IconExclamationCircle, IconInfoCircle } from '@tabler/icons-react'
import { useBuilder, useBuilderStore } from '../canvas/builderContext.ts'
import { problemWords } from '../panel/texts/textParts.ts'
import styles from './TimeDock.module.css'
import { testActions } from './testActions.ts'
import type { TestTrouble as Trouble } from './testSession.ts'

/** Why the test did not run, and the way to mend it. What is shown is of the last one that ran. */
export function TestTrouble({ sentence, code, isStopped }: Trouble) {
  const store = useBuilderStore()
  const { first, isSamples, isOld } = useBuilder(({ derived, test }) => ({
    first: derived.problems.find(({ node }) => node !== null)?.node ?? null,
    isSamples: test?.who.kind === 'samples',
    isOld: Boolean(test?.result),
  }))
  return (
    <div className={styles.trouble} data-stopped={isStopped || undefined} role={isStopped ? 'status' : 'alert'}>
      {isStopped ? <IconInfoCircle size={18} aria-hidden /> : <IconExclamationCircle size={18} aria-hidden />}
      <span>
        {problemWords(sentence)}
        {isOld && ' What you see is from before.'}
      </span>
      {code === 'HAS_PROBLEMS' && first ? (
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => store.getState().select([first], { openPanel: true, focus: true, tab: 'step' })}
        >
          Show it
        </Button>
      ) : code !== null && code !== 'HAS_PROBLEMS' && !isSamples ? (
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => store.getState().setTest({ who: { kind: 'samples' }, untilMs: null })}
        >
          Use the sample people
        </Button>
      ) : (
        code === null && (
          <Button variant="default" size="compact-sm" onClick={testActions(store).runAgain}>
            {isStopped ? 'Run it again' : 'Try again'}
          </Button>
        )
      )}
    </div>
  )
}
