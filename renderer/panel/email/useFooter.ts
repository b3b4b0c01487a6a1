import { useQuery } from '@tanstack/react-query'
import { emailFooter } from '../../../shared/email/footer.ts'
import { useApi } from '../../api/ApiProvider.tsx'

/** What the business adds to an email: its end, for marketing; and its country, which says the language. */
export function useFooter(isMarketing: boolean): { footer: string; country: string } {
  const { queries } = useApi()
  const { data } = useQuery(queries.settings.get.queryOptions())
  return { footer: isMarketing && data ? emailFooter(data) : '', country: data?.country ?? '' }
}
