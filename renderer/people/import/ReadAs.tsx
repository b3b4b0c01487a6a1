import { useQuery } from '@tanstack/react-query'
import type { ImportPreview } from '../../../shared/contract/people.ts'
import { countryName } from '../../../shared/countries.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import styles from './ImportSheet.module.css'

/** How the file was understood: its letters, its columns, and the country of phone numbers that name none. */
export function ReadAs({ preview }: { preview: ImportPreview }) {
  const { queries } = useApi()
  const { data: settings } = useQuery(queries.settings.get.queryOptions())
  const hasPhones = preview.columns.some(({ field }) => field === 'phone')
  const country = settings && countryName(settings.country)
  return (
    <div className={styles.file}>
      <p>
        Read as {preview.encoding}, {preview.delimiter}
      </p>
      {hasPhones && country && <p>Phone numbers without a country: {country}</p>}
    </div>
  )
}
