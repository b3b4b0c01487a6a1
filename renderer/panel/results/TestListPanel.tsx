import { Button } from '@mantine/core'
import { IconChevronLeft } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { portsOf } from '../../../shared/nodes/derive.ts'
import { useBuilder, useBuilderStore } from '../../canvas/builderContext.ts'
import { cardWords } from '../../canvas/cards/cardWords.ts'
import { changeSentence } from '../../timeDock/changeWords.ts'
import { neverStarted } from '../../timeDock/neverStarted.ts'
import { printDayTime } from '../../timeDock/printTime.ts'
import type { TestResult } from '../../timeDock/testResult.ts'
import type { TestList } from '../../timeDock/testSession.ts'
import { useZone } from '../../timeDock/useZone.ts'
import { whatChanged } from '../../timeDock/whatChanged.ts'
import { printPeople } from '../../ui/counts.ts'
import { capital } from '../../ui/dates.ts'
import styles from '../Inspector.module.css'
import { wordsOf } from '../texts/textParts.ts'
import { PeopleList } from './PeopleList.tsx'
import { peopleOnWay } from './peopleOnWay.ts'

/** The people behind a number of a test that belongs to no single step: each leads to their line. */
export function TestListPanel({ list }: { list: TestList }) {
  const result = useBuilder(({ test }) => test?.result ?? null)
  if (!result) return null
  switch (list.kind) {
    case 'changed':
      return <Changed result={result} />
    case 'way':
      return <OnWay result={result} step={list.step} port={list.port} />
    case 'notStarted':
      return <Outside result={result} />
    case 'collisions':
      return <Collisions result={result} />
  }
}

function Changed({ result }: { result: TestResult }) {
  const choose = useChoose()
  const before = useBuilder(({ test }) => test?.before ?? null)
  const changes = before ? whatChanged(before, result) : []
  return (
    <Listed
      title={`For ${printPeople(changes.length)} something is different`}
      about="Since your last change of this workflow."
    >
      <PeopleList
        people={changes}
        tell={(change) => ({
          person: change.person,
          name: result.nameOf(change.person),
          about: changeSentence(change),
        })}
        onChoose={choose}
      />
    </Listed>
  )
}

function OnWay({ result, step: id, port }: { result: TestResult; step: string; port: string }) {
  const choose = useChoose()
  const zone = useZone()
  const { step, untilMs } = useBuilder(({ derived, test }) => ({
    step: derived.steps.get(id),
    untilMs: test?.untilMs ?? Number.POSITIVE_INFINITY,
  }))
  const people = [...peopleOnWay(result.log.atStep(id), port, untilMs)]
  const ports = step ? portsOf(step) : []
  const way = ports.length > 1 ? ports.find((one) => one.id === port)?.title : undefined
  const words = step ? cardWords(step) : null
  return (
    <Listed
      title={`${printPeople(people.length)} went this way`}
      about={`${words ? `After “${wordsOf(words.sentence)}”` : ''}${way ? `, by “${way}”` : ''}`}
    >
      <PeopleList
        people={people}
        tell={([person, at]) => ({ person, name: result.nameOf(person), about: printDayTime(at, zone) })}
        onChoose={choose}
      />
    </Listed>
  )
}

function Outside({ result }: { result: TestResult }) {
  const choose = useChoose()
  const people = neverStarted(result)
  return (
    <Listed
      title={`${printPeople(people.length)} never ${people.length === 1 ? 'enters' : 'enter'}`}
      about="Change the start, or who takes part, to let them in."
    >
      <PeopleList
        people={people}
        tell={({ person, reason, node }) => ({
          ...{ person, name: result.nameOf(person), about: capital(reason) },
          event: { type: 'notStarted', reason, node, port: null },
        })}
        onChoose={choose}
      />
    </Listed>
  )
}

function Collisions({ result }: { result: TestResult }) {
  const choose = useChoose()
  const zone = useZone()
  return (
    <Listed
      title="Messages of several workflows within an hour"
      about="A limit in the rules for messages holds the less important one back."
    >
      <PeopleList
        people={result.collisions}
        tell={({ person, at, messages }) => ({
          person,
          name: result.nameOf(person),
          about: `${printDayTime(at, zone)}: ${messages.map(({ workflow, subject, held }) => `${subject ? `“${subject}” of ` : ''}${workflow}${held ? ` (${held})` : ''}`).join('; ')}`,
        })}
        onChoose={choose}
      />
    </Listed>
  )
}

function Listed({ title, about, children }: { title: string; about: string; children: ReactNode }) {
  const store = useBuilderStore()
  return (
    <>
      <div className={styles.head}>
        <div className={styles.headWords}>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconChevronLeft size={16} />}
            onClick={() => {
              store.getState().selectLink(null)
              store.getState().setTest({ list: null })
            }}
          >
            Back
          </Button>
          <h2 className={styles.title}>{title}</h2>
          <p className={styles.sub}>{about}</p>
        </div>
      </div>
      <div className={styles.body}>{children}</div>
    </>
  )
}

function useChoose() {
  const store = useBuilderStore()
  return (person: string) => store.getState().set({ person })
}
