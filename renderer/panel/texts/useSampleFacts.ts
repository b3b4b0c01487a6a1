import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { samplePeople } from '../../../shared/samplePeople.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { namesByLabel, type SampleFacts, sampleFacts } from './sampleFacts.ts'

/** The sample people, as the texts of this business would see them. */
export function useSampleFacts(): SampleFacts[] {
  const { queries } = useApi()
  const business = useQuery(queries.settings.get.queryOptions()).data?.businessName ?? ''
  return useMemo(() => samplePeople.map((person) => sampleFacts(person, business)), [business])
}

/** The name of a sample person by what a test calls them. */
export function useSampleName(): (label: string) => string {
  return useMemo(() => {
    const names = namesByLabel(samplePeople)
    return (label: string) => names.get(label) || label
  }, [])
}
