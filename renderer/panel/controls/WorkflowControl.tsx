import { useQuery } from '@tanstack/react-query'
import { asText } from '../../../shared/asText.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { useBuilder } from '../../canvas/builderContext.ts'
import type { ControlProps } from './controlProps.ts'
import { PickOrType } from './PickOrType.tsx'

/** Another workflow, by its name: so a file finds it in another workspace. */
export function WorkflowControl({ field: { meta }, value, error, onChange, onLeave }: ControlProps) {
  const { queries } = useApi()
  const { data: workflows = [] } = useQuery(queries.workflows.list.queryOptions())
  const ownId = useBuilder(({ workflowId }) => workflowId)
  const names = workflows.flatMap(({ id, name }) => (id === ownId ? [] : [name]))
  return (
    <PickOrType
      label={meta.title}
      description={meta.help}
      error={error}
      value={workflows.find(({ id }) => id === value)?.name ?? asText(value)}
      options={[...new Set(names)].map((name) => ({ value: name, label: name }))}
      empty={meta.empty}
      other="One that is not here yet …"
      onChange={onChange}
      onLeave={onLeave}
    />
  )
}
