import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../api/ApiProvider.tsx'
import { useBuilder, useBuilderStore } from '../../canvas/builderContext.ts'
import { Waiting } from '../../ui/Waiting.tsx'
import styles from '../Inspector.module.css'
import { VersionRow } from './VersionRow.tsx'

/** Every version that was on, the latest first. One that is chosen is seen on the canvas beside the draft. */
export function VersionsPanel({ workflowId }: { workflowId: string }) {
  const { queries } = useApi()
  const store = useBuilderStore()
  const chosen = useBuilder(({ looking }) => (looking?.kind === 'version' ? looking.number : null))
  const { data } = useQuery(queries.versions.list.queryOptions({ input: { workflow: workflowId } }))
  const choose = (number: number) =>
    store.getState().set({ looking: chosen === number ? null : { kind: 'version', number } })
  const close = () => store.getState().set({ isShowingVersions: false, looking: null })
  return (
    <>
      <div className={styles.head}>
        <div className={styles.headWords}>
          <h2 className={styles.title}>Versions</h2>
          <p className={styles.sub}>One for each time it was turned on or published.</p>
        </div>
        <ActionIcon size={28} onClick={close} aria-label="Close the versions">
          <IconX size={18} />
        </ActionIcon>
      </div>
      <div className={styles.body}>
        {!data ? (
          <Waiting />
        ) : data.versions.length === 0 ? (
          <p className={styles.hint}>There is none yet. Turning this workflow on makes the first.</p>
        ) : (
          <ol>
            {data.versions.map((one) => (
              <VersionRow
                key={one.number}
                workflowId={workflowId}
                version={one}
                isChosen={chosen === one.number}
                onChoose={() => choose(one.number)}
              />
            ))}
          </ol>
        )}
      </div>
    </>
  )
}
