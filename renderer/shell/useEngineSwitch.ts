import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useApi } from '../api/ApiProvider.tsx'
import { sentenceOf } from '../api/sentenceOf.ts'
import { toastDone, toastProblem } from '../ui/toast.tsx'

/** Stops and resumes the whole engine. */
export function useEngineSwitch() {
  const { queries } = useApi()
  const queryClient = useQueryClient()
  const readAgain = () => queryClient.invalidateQueries({ queryKey: queries.engine.key() })
  const onError = (error: unknown) => toastProblem(sentenceOf(error))
  const { mutate: resume } = useMutation(
    queries.engine.resume.mutationOptions({
      onSuccess: () => {
        void readAgain()
        toastDone('Running again. What was due goes out now, within its quiet hours.')
      },
      onError,
    }),
  )
  const { mutate: stop } = useMutation(
    queries.engine.stopEverything.mutationOptions({
      // The bar over every screen says so, with the way back.
      onSuccess: readAgain,
      onError,
    }),
  )
  return { stop: () => stop(undefined), resume: () => resume(undefined) }
}
