import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { useApi } from '../api/ApiProvider.tsx'

/** The way back to the workflow that could not be turned on before something was set here. */
export function BackToTurningOn({ id }: { id: string }) {
  const { queries } = useApi()
  const [, go] = useLocation()
  const { data: workflow } = useQuery(queries.workflows.get.queryOptions({ input: { id } }))
  if (!workflow) return null
  return (
    <Button leftSection={<IconArrowLeft size={16} aria-hidden />} onClick={() => go(`/workflows/${id}/turn-on`)}>
      Back to “{workflow.name}”
    </Button>
  )
}
