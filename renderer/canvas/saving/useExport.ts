import { useCallback } from 'react'
import { useApi } from '../../api/ApiProvider.tsx'
import { sentenceOf } from '../../api/sentenceOf.ts'
import { toastDone, toastProblem } from '../../ui/toast.tsx'
import { useBuilderStore } from '../builderContext.ts'

/** Hands the open workflow out as a file: no people, no secrets. */
export function useExport() {
  const { client } = useApi()
  const store = useBuilderStore()
  return useCallback(async () => {
    const { workflowId: id } = store.getState()
    if (!id) return
    try {
      const { fileName, text } = await client.workflows.exportFile({ id })
      const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
      const link = document.createElement('a')
      link.href = address
      link.download = fileName
      link.click()
      setTimeout(() => URL.revokeObjectURL(address), 60_000)
      toastDone(`Exported as ${fileName}.`)
    } catch (error) {
      toastProblem(sentenceOf(error))
    }
  }, [client, store])
}
