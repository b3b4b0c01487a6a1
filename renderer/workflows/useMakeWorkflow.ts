import { useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { useApi } from '../api/ApiProvider.tsx'
import { sentenceOf } from '../api/sentenceOf.ts'
import { chooseFileOf } from '../ui/chooseFileOf.ts'
import { printCount } from '../ui/counts.ts'
import { toastDone, toastProblem } from '../ui/toast.tsx'

/** The ways to a new workflow: blank, from a template, or from a file. Each opens it. */
export function useMakeWorkflow() {
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  const [, go] = useLocation()
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
  const importFile = async (file: File) => {
    try {
      const { id, name, problems } = await client.workflows.importFile({ text: await file.text() })
      open(id)
      const toMend =
        problems.length > 0 ? ` ${printCount(problems.length, 'thing')} to mend before it can be turned on.` : ''
      toastDone(`“${name}” was imported as a new draft.${toMend}`)
    } catch (error) {
      toastProblem(sentenceOf(error))
    }
  }
  const chooseFile = async () => {
    const file = await chooseFileOf('.json,application/json')
    if (file) await importFile(file)
  }
  return { create, importFile, chooseFile }
}
