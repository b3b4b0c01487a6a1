import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Whom } from '../../../../shared/contract/runs.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { sentenceOf } from '../../../api/sentenceOf.ts'
import { toastDone, toastProblem } from '../../../ui/toast.tsx'
import { withNames } from '../../../ui/withNames.tsx'
import { type ByHandAct, byHandSentence, putBackSentence, refusedSentence } from './byHandWords.ts'

interface Asked {
  act: ByHandAct
  whom: Whom
  /** How the one person is called; left out for several. */
  name?: string
}

/** What the owner does to people who are inside. Each is told in a line, and taken back where that is possible. */
export function useByHand() {
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  const readAgain = () => {
    void queryClient.invalidateQueries({ queryKey: queries.workflows.key() })
    void queryClient.invalidateQueries({ queryKey: queries.runs.key() })
  }
  const onError = (error: unknown) => toastProblem(sentenceOf(error))
  const putBack = useMutation({
    mutationFn: (change: string) => client.runs.putBack({ change }),
    onSuccess: (result) => (result.people > 0 ? toastDone : toastProblem)(putBackSentence(result)),
    onSettled: readAgain,
    onError,
  })
  const act = useMutation({
    mutationFn: async ({ act: what, whom }: Asked) => ({ change: null, ...(await client.runs[what](whom)) }),
    onSuccess: ({ runIds, refused, change }, { act: what, name }) => {
      const undo = () => {
        if (change !== null) putBack.mutate(change)
        else act.mutate({ act: what === 'hold' ? 'release' : 'hold', whom: { runIds }, ...(name ? { name } : {}) })
      }
      toastDone(
        withNames(`${byHandSentence(what, runIds.length, name)}${refusedSentence(refused)}`, [
          name,
          ...refused.map(({ person }) => person),
        ]),
        what === 'goOn' ? undefined : { label: 'Undo', run: undo },
      )
    },
    onSettled: readAgain,
    onError,
  })
  return { run: (asked: Asked) => act.mutate(asked), isBusy: act.isPending || putBack.isPending }
}
