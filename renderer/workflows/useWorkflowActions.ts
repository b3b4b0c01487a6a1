import { useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import type { WorkflowSummary } from '../../shared/contract/workflows.ts'
import { useApi } from '../api/ApiProvider.tsx'
import { sentenceOf } from '../api/sentenceOf.ts'
import { saveFile } from '../ui/saveFile.ts'
import { shortened } from '../ui/shortened.ts'
import { toastDone, toastProblem } from '../ui/toast.tsx'

/** Each does its work and says how it went. */
export function useWorkflowActions({ id, name }: Pick<WorkflowSummary, 'id' | 'name'>) {
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  const [, go] = useLocation()
  const attempt = (work: () => Promise<void>) => async () => {
    try {
      await work()
      await queryClient.invalidateQueries({ queryKey: queries.workflows.key() })
    } catch (error) {
      toastProblem(sentenceOf(error))
    }
  }
  return {
    pause: attempt(async () => {
      await client.workflows.pause({ id })
      toastDone(`“${shortened(name)}” is paused. Nobody enters and nobody moves on.`)
    }),
    archive: attempt(async () => {
      await client.workflows.remove({ id })
      toastDone(`“${shortened(name)}” was archived.`)
    }),
    exportFile: attempt(async () => {
      const { fileName, text } = await client.workflows.exportFile({ id })
      saveFile(fileName, text, 'application/json')
      toastDone(`Saved as ${shortened(fileName)}. It holds no people and no passwords.`)
    }),
    copy: attempt(async () => {
      const { graph } = await client.workflows.get({ id })
      const made = await client.workflows.create({ name: `${name} (copy)`.slice(0, 200), graph })
      go(`/workflows/${made.id}`)
    }),
  }
}
