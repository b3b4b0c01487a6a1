import { useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { useApi } from '../api/ApiProvider.tsx'
import { sentenceOf } from '../api/sentenceOf.ts'
import { useShell } from '../shell/ShellState.tsx'
import { chooseFileOf } from '../ui/chooseFileOf.ts'
import { shortened } from '../ui/shortened.ts'
import { toastDone, toastProblem } from '../ui/toast.tsx'
import { readDropped } from './import/readDropped.ts'

/** The ways to a new workflow: blank, from a template, or from a file. Each opens it. */
export function useMakeWorkflow() {
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  const [, go] = useLocation()
  const preview = useShell((state) => state.setWorkflowFile)
  const open = (id: string) => {
    void queryClient.invalidateQueries({ queryKey: queries.workflows.key() })
    go(`/workflows/${id}`)
  }

  const create = async (from: { template?: string }) => {
    try {
      open((await client.workflows.create(from)).id)
    } catch (error) {
      toastProblem(sentenceOf(error))
    }
  }
  /** Shows what is in a file; it is imported from there. */
  const previewFile = async (file: File) => {
    try {
      preview(readDropped(await file.text()))
    } catch (error) {
      toastProblem(sentenceOf(error))
    }
  }
  const importText = async (text: string) => {
    try {
      const { id, name } = await client.workflows.importFile({ text })
      open(id)
      toastDone(`“${shortened(name)}” was imported as a new draft.`)
    } catch (error) {
      toastProblem(sentenceOf(error))
    }
  }
  const chooseFile = async () => {
    const file = await chooseFileOf('.json,application/json')
    if (file) await previewFile(file)
  }
  return { create, previewFile, importText, chooseFile }
}
