import { useCallback } from 'react'
import { useApi } from '../../api/ApiProvider.tsx'
import { sentenceOf } from '../../api/sentenceOf.ts'
import { saveFile } from '../../ui/saveFile.ts'
import { shortened } from '../../ui/shortened.ts'
import { toastDone, toastProblem } from '../../ui/toast.tsx'
import { useBuilderStore } from '../builderContext.ts'
import { notSavedSentence, whenSettled } from './notSaved.ts'

/** Hands the open workflow out as a file, as this window shows it: no people, no secrets. */
export function useExport() {
  const { client } = useApi()
  const store = useBuilderStore()
  return useCallback(async () => {
    const { workflowId: id } = store.getState()
    if (!id) return
    // The host makes the file, so it must have the latest changes first.
    const notSaved = notSavedSentence(await whenSettled(store))
    if (notSaved) return toastProblem(`No file yet. ${notSaved}`)
    try {
      const { fileName, text } = await client.workflows.exportFile({ id })
      saveFile(fileName, text, 'application/json')
      toastDone(`Exported as ${shortened(fileName)}.`)
    } catch (error) {
      toastProblem(sentenceOf(error))
    }
  }, [client, store])
}
