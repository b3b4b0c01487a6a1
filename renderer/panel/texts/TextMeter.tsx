import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo } from 'react'
import { withSmsFooter } from '../../../shared/smsFooter.ts'
import { piecesOf } from '../../../shared/textFields.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { printNumber } from '../../ui/counts.ts'
import { withNames } from '../../ui/withNames.tsx'
import { filledFor } from './filledFor.ts'
import { dearerWords, dearField, dearLetters, smsWords } from './smsWords.ts'
import styles from './TextMeter.module.css'
import { useTextPeople } from './useTextPeople.ts'

interface TextMeterProps {
  text: string
  counted: 'sms' | 'letters'
  /** How many letters go at most. */
  most: number | null
  isMarketing: boolean
  onReplace: (text: string) => void
}

/** How long a text gets for the person shown, in the way its channel counts. */
export function TextMeter({ text: latest, counted, most, isMarketing, onReplace }: TextMeterProps) {
  const text = useDeferredValue(latest)
  const { person } = useTextPeople()
  const told = person && filledFor(text, person)
  if (told === undefined || told === null) return null
  if (counted === 'sms') return <SmsMeter text={text} isMarketing={isMarketing} onReplace={onReplace} />
  const isTooLong = most !== null && told.length > most
  return (
    <p className={styles.meter} data-long={isTooLong || undefined}>
      {printNumber(told.length)}
      {most !== null && ` of ${printNumber(most)}`} letters{isTooLong && ': too long to be sent'}
    </p>
  )
}

function SmsMeter({ text, isMarketing, onReplace }: Pick<TextMeterProps, 'text' | 'isMarketing' | 'onReplace'>) {
  const { queries } = useApi()
  const businessName = useQuery(queries.settings.get.queryOptions()).data?.businessName ?? ''
  const { person, people, total } = useTextPeople()
  const { shown, dearer } = useMemo(() => {
    const whole = (told: string | null) => (told === null ? '' : isMarketing ? withSmsFooter(told, businessName) : told)
    const real = total > 0 ? people.filter(({ isInvented }) => !isInvented) : people
    const shown = person ? whole(filledFor(text, person)) : ''
    const read = real.map((one) => ({ name: one.name, text: whole(filledFor(text, one)) }))
    return { shown, dearer: dearerWords(shown, read, total) }
  }, [text, person, people, total, isMarketing, businessName])
  const written = piecesOf(text)
    .filter(({ kind }) => kind === 'text')
    .map(({ raw }) => raw)
    .join('')
  const dear = dearLetters(written)
  const fromField = dearField(shown, written)
  const cheaper = piecesOf(text)
    .map(({ kind, raw }) => (kind === 'text' ? (dearLetters(raw)?.cheaper ?? raw) : raw))
    .join('')
  return (
    <div className={styles.meter}>
      <p>
        {smsWords(shown)}
        {isMarketing && text !== '' && ', with how to stop it'}
      </p>
      {fromField && <p>{fromField}</p>}
      {dearer && (
        <p>
          {withNames(
            dearer,
            people.map(({ name }) => name),
          )}
        </p>
      )}
      {dear && (
        <p>
          {dear.sentence}{' '}
          {dear.cheaper !== null && (
            <Button variant="subtle" size="compact-xs" onClick={() => onReplace(cheaper)}>
              Replace
            </Button>
          )}
        </p>
      )}
    </div>
  )
}
