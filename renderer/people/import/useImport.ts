import { useQueryClient } from '@tanstack/react-query'
import type { ImportResult } from '../../../shared/contract/people.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { sentenceOf } from '../../api/sentenceOf.ts'
import { useActivityStore } from '../../shell/ShellState.tsx'
import { printNumber } from '../../ui/counts.ts'
import { toastDone, toastProblem } from '../../ui/toast.tsx'
import { importSentence } from './importSentence.ts'

/**
 * Imports a file with its progress among the activities, so that the sheet need not stay open. Null: it was stopped, and
 * nothing is kept.
 */
export function useImport() {
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  const activity = useActivityStore()

  const undo = async (id: string) => {
    try {
      const { removed, restored, kept } = await client.people.undoImport({ import: id })
      const stayed = kept.length > 0 ? ` ${kept.length} stay: ${kept[0]?.person} ${kept[0]?.reason}` : ''
      toastDone(`The import was undone: ${printNumber(removed)} removed, ${printNumber(restored)} as before.${stayed}`)
    } catch (error) {
      toastProblem(sentenceOf(error))
    }
    await queryClient.invalidateQueries({ queryKey: queries.people.key() })
  }

  const run = async (file: File): Promise<ImportResult | null> => {
    const stop = new AbortController()
    const work = activity.getState().begin(`Importing ${file.name}`, () => stop.abort())
    try {
      for await (const { stage, done, total, result } of await client.people.importWithProgress(
        { file },
        { signal: stop.signal },
      )) {
        const share = total > 0 ? done / total : null
        const words = total > 0 ? `${printNumber(done)} of ${printNumber(total)} rows` : ''
        // What is being saved is one piece: it comes whole or not at all.
        work.tell(stage === 'reading' ? { share, words } : { share: null, words: 'Saving', cancel: null })
        if (result) return result
      }
      return null
    } catch (error) {
      if (stop.signal.aborted) return null
      throw error
    } finally {
      work.end()
      void queryClient.invalidateQueries()
    }
  }
  const tell = (done: ImportResult) => {
    const { import: id } = done
    toastDone(importSentence(done), id ? { label: 'Undo', run: () => void undo(id) } : undefined)
  }
  return { run, tell, undo }
}
