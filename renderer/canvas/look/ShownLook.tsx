import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useApi } from '../../api/ApiProvider.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { useBuilder, useBuilderStore } from '../builderContext.ts'
import { LookCanvas } from './LookCanvas.tsx'
import { compareLook, walkLook } from './look.ts'

/** What is looked at over the draft, by what identifies it. */
export type Looking = { kind: 'version'; number: number } | { kind: 'walk'; runId: number }

/** The drawing that is looked at: an older version beside the draft, or somebody's walk on the version they are on. */
export function ShownLook({ workflowId, looking }: { workflowId: string; looking: Looking }) {
  const store = useBuilderStore()
  const close = () => store.getState().set({ looking: null })
  return looking.kind === 'version' ? (
    <ShownVersion workflowId={workflowId} number={looking.number} onClose={close} />
  ) : (
    <ShownWalk runId={looking.runId} onClose={close} />
  )
}

interface VersionProps {
  workflowId: string
  number: number
  onClose: () => void
}

function ShownVersion({ workflowId, number, onClose }: VersionProps) {
  const { queries } = useApi()
  const draft = useBuilder(({ history }) => history.present.graph)
  const { data } = useQuery(queries.versions.get.queryOptions({ input: { workflow: workflowId, number } }))
  const look = useMemo(
    () => (data ? compareLook(`Your draft beside version ${data.number}`, data.graph, draft) : null),
    [data, draft],
  )
  return look ? <LookCanvas look={look} onClose={onClose} /> : <Waiting />
}

function ShownWalk({ runId, onClose }: { runId: number; onClose: () => void }) {
  const { queries } = useApi()
  const { data: run } = useQuery(queries.runs.line.queryOptions({ input: { runId } }))
  const { data: version } = useQuery({
    ...queries.versions.get.queryOptions({ input: { workflow: run?.workflowId ?? '', number: run?.version ?? 1 } }),
    enabled: run !== undefined,
  })
  const look = useMemo(
    () =>
      run && version
        ? {
            ...walkLook(`${run.person} on version ${version.number}`, version.graph, run.events),
            person: run.person,
          }
        : null,
    [run, version],
  )
  return look ? <LookCanvas look={look} onClose={onClose} /> : <Waiting />
}
