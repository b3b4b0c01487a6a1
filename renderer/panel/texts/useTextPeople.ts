import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { PersonInput } from '../../../shared/contract/people.ts'
import { exampleRecord } from '../../../shared/exampleRecord.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { useBuilder, useBuilderStore } from '../../canvas/builderContext.ts'
import { inventedPeople, peopleForTexts, type TextPerson } from './inventedPeople.ts'
import { sampleFacts } from './sampleFacts.ts'
import { useTextAbout } from './useTextAbout.ts'

/** Counting many people takes its time: it is not done anew at every change, but whenever a text is looked at again. */
export const freshMs = 5_000

/** Whom texts are shown for: the people of this business and the hard cases, and which of them was chosen. */
export function useTextPeople() {
  const { queries } = useApi()
  const store = useBuilderStore()
  const { type, timeZone, steps } = useTextAbout()
  const chosenId = useBuilder(({ previewPerson }) => previewPerson)
  const settings = useQuery(queries.settings.get.queryOptions()).data
  const { data: real } = useQuery(
    queries.texts.people.queryOptions({
      input: { ...(type ? { recordType: type.id } : {}), ...(timeZone ? { timeZone } : {}) },
      staleTime: freshMs,
    }),
  )
  const businessName = settings?.businessName ?? ''
  const home = settings?.timeZone ?? 'UTC'
  const people = useMemo(() => {
    const record = type ? exampleRecord(type, Date.now()) : {}
    const zoneOf = (person: PersonInput) =>
      timeZone === undefined || timeZone === 'person'
        ? person.timeZone || home
        : timeZone === 'business'
          ? home
          : timeZone
    const invented = inventedPeople((person) => sampleFacts(person, { businessName, zone: zoneOf(person), record }))
    const known = (real?.people ?? []).map((person): TextPerson => ({ ...person, isInvented: false }))
    return peopleForTexts(known, invented).map((person) => ({ ...person, facts: { steps, ...person.facts } }))
  }, [real, type, timeZone, home, businessName, steps])
  const choose = useCallback((id: string) => store.getState().set({ previewPerson: id }), [store])
  const index = Math.max(
    0,
    people.findIndex(({ id }) => id === chosenId),
  )
  const step = useCallback(
    (by: number) => {
      const next = people[(index + by + people.length) % people.length]
      if (next) choose(next.id)
    },
    [people, index, choose],
  )
  return {
    people,
    /** How many people there are in the business; 0: everybody here is invented. */
    total: real?.total ?? 0,
    index,
    /** Until the people were read there is nobody, so that no face is swapped for another. */
    person: real ? people[index] : undefined,
    choose,
    /** On to the next of them, or back; round and round. */
    step,
  }
}
