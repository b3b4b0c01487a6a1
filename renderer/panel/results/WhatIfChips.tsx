import { ActionIcon, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { deeds, type WhatIf } from '../../../shared/whatIf.ts'
import { useBuilder, useBuilderStore } from '../../canvas/builderContext.ts'
import { withoutWhatIf, withWhatIf } from '../../timeDock/testSession.ts'
import { useZone } from '../../timeDock/useZone.ts'
import { printDayTime } from '../../ui/dates.ts'
import { momentFor } from './momentFor.ts'
import styles from './WhatIfChips.module.css'

type Deed = (typeof deeds)[number]

/** What if this person replied, booked, paid …: at the moment of the test that is looked at, and all that follows from it. */
export function WhatIfChips({ person, name }: { person: string; name: string }) {
  const store = useBuilderStore()
  const zone = useZone()
  const test = useBuilder((state) => state.test)
  // Who is known by a name alone can't be named in a what-if.
  if (!test?.result || !/[@+]/.test(person)) return null
  const atMs = momentFor(test.result, person, test.untilMs)
  const mine = test.whatIf.filter((one) => one.person === person)
  const { setTest } = store.getState()
  const add = (does: Deed) => setTest(withWhatIf(test, { at: new Date(atMs).toISOString(), person, does }))
  const say = (one: WhatIf, text: string) =>
    setTest({ whatIf: test.whatIf.map((other) => (other === one ? { ...one, text } : other)) })
  return (
    <section className={styles.whatIf} aria-label={`What if ${name} did something`}>
      <p className={styles.ask}>
        What if, on <strong>{printDayTime(atMs, zone)}</strong>, <span data-personal>{name.split(' ')[0] || name}</span>{' '}
        …
      </p>
      <div className={styles.chips}>
        {deeds.map((does) => (
          <button key={does} type="button" className={styles.chip} onClick={() => add(does)}>
            {does}
          </button>
        ))}
      </div>
      {mine.map((one, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same may be said twice, and the list only grows at its end
        <div key={index} className={styles.said}>
          <span>
            <strong>{one.does}</strong> · {printDayTime(one.at, zone)}
          </span>
          {one.does === 'replies' && (
            <TextInput
              size="xs"
              aria-label="What they write"
              placeholder="What they write"
              data-personal="field"
              value={one.text ?? ''}
              onChange={(event) => say(one, event.currentTarget.value)}
            />
          )}
          <ActionIcon size={24} aria-label={`Take back: ${one.does}`} onClick={() => setTest(withoutWhatIf(test, one))}>
            <IconX size={14} />
          </ActionIcon>
        </div>
      ))}
    </section>
  )
}
