import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { HeldBatch } from '../../shared/contract/workflows.ts'
import { useApi } from '../api/ApiProvider.tsx'
import { sentenceOf } from '../api/sentenceOf.ts'
import { toastDone, toastProblem } from '../ui/toast.tsx'
import { sentNowSentence, takenBackSentence } from './batchWords.ts'

/** First messages that are held right now, of every workflow. */
export function useHeldBatches(): readonly HeldBatch[] {
  const { queries } = useApi()
  return useQuery(queries.workflows.held.queryOptions()).data ?? none
}

const none: readonly HeldBatch[] = []

/** The two things that can be done with them. Each says how it went. */
export function useBatchActions() {
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  const { data: status } = useQuery(queries.engine.status.queryOptions())
  const options = {
    onError: (error: unknown) => toastProblem(sentenceOf(error)),
    onSettled: () => queryClient.invalidateQueries({ queryKey: queries.workflows.key() }),
  }
  const send = useMutation({
    mutationFn: ({ workflowId: id }: HeldBatch) => client.workflows.sendHeld({ id }),
    onSuccess: (_done, { messages }) =>
      void toastDone(sentNowSentence(messages.length > 0, status?.state === 'stopped')),
    ...options,
  })
  const takeBack = useMutation({
    mutationFn: ({ workflowId: id }: HeldBatch) => client.workflows.takeBack({ id }),
    onSuccess: (result, { workflow }) => void toastDone(takenBackSentence(workflow, result)),
    ...options,
  })
  return { send, takeBack }
}
