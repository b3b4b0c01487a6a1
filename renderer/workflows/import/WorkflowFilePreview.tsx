import { Button, Modal } from '@mantine/core'
import { IconExclamationCircle, IconFileImport } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useShell } from '../../shell/ShellState.tsx'
import { printCount } from '../../ui/counts.ts'
import { shortened } from '../../ui/shortened.ts'
import { useMakeWorkflow } from '../useMakeWorkflow.ts'
import type { ReadFile } from './readDropped.ts'
import styles from './WorkflowFilePreview.module.css'

/** What is in a workflow file, before anything is kept. It always becomes a new workflow; none is written over. */
export function WorkflowFilePreview() {
  const read = useShell((state) => state.workflowFile)
  const close = useShell((state) => state.setWorkflowFile)
  if (!read) return null
  return <Preview read={read} onClose={() => close(null)} />
}

function Preview({ read, onClose }: { read: ReadFile; onClose: () => void }) {
  const { importText } = useMakeWorkflow()
  const [isBusy, setBusy] = useState(false)
  const take = async () => {
    setBusy(true)
    await importText(read.text)
    onClose()
  }
  const { name, graph, problems } = read
  return (
    <Modal
      opened
      onClose={onClose}
      title={<span title={name}>{`“${shortened(name)}”`}</span>}
      size={760}
      classNames={{ title: styles.title ?? '' }}
    >
      <div className={styles.sheet}>
        <div className={styles.picture}>
          <Suspense>
            <SmallPicture graph={graph} title={`${name}: how it begins`} />
          </Suspense>
        </div>
        <p>
          {printCount(graph.nodes.length, 'step')}. It becomes a new draft; your other workflows stay as they are, and
          nothing is sent before you turn it on.
        </p>
        {problems.length > 0 && (
          <p className={styles.problems}>
            <IconExclamationCircle size={18} aria-hidden />
            <span>{printCount(problems.length, 'thing')} to mend before it can be turned on.</span>
          </p>
        )}
        <div className={styles.foot}>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button
            data-autofocus
            leftSection={<IconFileImport size={16} />}
            loading={isBusy}
            onClick={() => void take()}
          >
            Import as a new workflow
          </Button>
        </div>
      </div>
    </Modal>
  )
}

const SmallPicture = lazy(async () => ({ default: (await import('../../picture/SmallPicture.tsx')).SmallPicture }))
