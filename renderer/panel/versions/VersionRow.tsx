import { Button, TextInput } from '@mantine/core'
import { IconArrowBackUp, IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Version } from '../../../shared/contract/versions.ts'
import { diffGraphs } from '../../../shared/graphDiff.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { sentenceOf } from '../../api/sentenceOf.ts'
import { useBuilder, useBuilderStore } from '../../canvas/builderContext.ts'
import { printPeople } from '../../ui/counts.ts'
import { capital, printMoment } from '../../ui/dates.ts'
import { toastDone, toastProblem } from '../../ui/toast.tsx'
import { useNow } from '../../ui/useNow.ts'
import { problemWords } from '../texts/textParts.ts'
import styles from './VersionRow.module.css'

interface VersionRowProps {
  workflowId: string
  version: Version
  isChosen: boolean
  onChoose: () => void
}

/** One version: when it was published, its name or what it changed, who is still on it. Unfolded: how the draft differs from it. */
export function VersionRow({ workflowId, version, isChosen, onChoose }: VersionRowProps) {
  const nowMs = useNow()
  const { number, publishedAt, name, description, inside } = version
  const Chevron = isChosen ? IconChevronDown : IconChevronRight
  return (
    <li className={styles.row}>
      <button type="button" className={styles.button} aria-expanded={isChosen} onClick={onChoose}>
        <Chevron size={16} aria-hidden />
        <span className={styles.words}>
          <strong>{name || `Version ${number}`}</strong>
          <span className={styles.about}>
            {[capital(printMoment(publishedAt, nowMs)), ...(inside > 0 ? [`${printPeople(inside)} inside`] : [])].join(
              ' · ',
            )}
          </span>
          <span className={styles.about}>{problemWords(description)}</span>
        </span>
      </button>
      {isChosen && <Unfolded workflowId={workflowId} version={version} />}
    </li>
  )
}

function Unfolded({ workflowId, version: { number, name } }: { workflowId: string; version: Version }) {
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  const store = useBuilderStore()
  const draft = useBuilder(({ history }) => history.present.graph)
  const { data } = useQuery(queries.versions.get.queryOptions({ input: { workflow: workflowId, number } }))
  const [typed, setTyped] = useState(name ?? '')
  const changes = data ? diffGraphs(data.graph, draft) : []
  const rename = async () => {
    if (typed.trim() === (name ?? '')) return
    try {
      await client.versions.name({ workflow: workflowId, number, name: typed.trim() })
    } catch (error) {
      toastProblem(sentenceOf(error))
    }
    await queryClient.invalidateQueries({ queryKey: queries.versions.key() })
  }
  // One undo entry of the open document, so that it can be taken back like any other change.
  const restore = () => {
    if (!data) return
    const { history, change, set, undo } = store.getState()
    change({ ...history.present, graph: data.graph })
    set({ looking: null, isShowingVersions: false, selected: [] })
    toastDone(`The draft is as version ${number} was. People go on as before until you publish it.`, {
      label: 'Undo',
      run: undo,
    })
  }
  return (
    <div className={styles.unfolded}>
      <TextInput
        label="Name"
        placeholder={`Version ${number}`}
        maxLength={100}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => void rename()}
        onKeyDown={(event) => event.key === 'Enter' && void rename()}
      />
      <h3 className={styles.heading}>{changes.length === 0 ? 'Your draft is the same' : 'What your draft changes'}</h3>
      <ul className={styles.changes}>
        {changes.map(({ node, kind, sentence }) => (
          <li key={`${node} ${kind} ${sentence}`} data-kind={kind}>
            {problemWords(sentence)}
          </li>
        ))}
      </ul>
      {changes.length > 0 && (
        <Button variant="default" size="xs" leftSection={<IconArrowBackUp size={14} />} onClick={restore}>
          Make the draft as it was then
        </Button>
      )}
    </div>
  )
}
