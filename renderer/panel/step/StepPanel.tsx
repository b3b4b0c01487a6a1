import { Tabs } from '@mantine/core'
import { nodeOf } from '../../../shared/nodes/index.ts'
import { isOff } from '../../../shared/stepOff.ts'
import { useBuilder, useBuilderStore } from '../../canvas/builderContext.ts'
import { cardWords } from '../../canvas/cards/cardWords.ts'
import { StepTile } from '../../palette/StepTile.tsx'
import styles from '../Inspector.module.css'
import { ProblemList } from '../ProblemList.tsx'
import { LiveResults } from '../results/LiveResults.tsx'
import { TestResults } from '../results/TestResults.tsx'
import { FieldWords } from '../texts/FieldWords.tsx'
import { wordsOf } from '../texts/textParts.ts'
import { askedFields } from './askedFields.ts'
import { FailsPage } from './FailsPage.tsx'
import { StepForm } from './StepForm.tsx'
import { StepOff } from './StepOff.tsx'
import { type StepTab, stepTabs, tabOfField } from './stepTabs.ts'
import { WhenPage } from './WhenPage.tsx'

/** One step: its settings, and what became of people here in the test or live. */
export function StepPanel({ id }: { id: string }) {
  const store = useBuilderStore()
  const { step, whenLine, tab, isTesting, workflowId, problems } = useBuilder(({ derived, test, ...state }) => ({
    step: derived.steps.get(id),
    whenLine: derived.whenWordsOf.get(id) ?? null,
    tab: state.tab,
    isTesting: test !== null,
    workflowId: state.workflowId,
    problems: (state.fresh === id ? undefined : derived.problemsOf.get(id)) ?? none,
  }))
  if (!step) return null
  const node = nodeOf(step.type)
  const { word, sentence } = cardWords(step)
  // What is wrong with a setting that the form does not show is told above it.
  const asked = new Set(askedFields(step).map(({ key }) => key))
  const pages = stepTabs(step)
  const page = pages.some((one) => one.id === tab) ? tab : 'step'
  const troubled = new Set(problems.map(({ field }) => tabOfField(step.type, field)))
  const show = (next: StepTab = 'step') => store.getState().set({ tab: next })
  return (
    <>
      <div className={styles.head}>
        <StepTile family={node?.family ?? null} icon={node?.icon ?? ''} isOff={isOff(step)} />
        <div className={styles.headWords}>
          <h2 className={`${styles.title} ${styles.twoLines}`} title={`${word}: ${wordsOf(sentence)}`}>
            {word}: <FieldWords text={sentence} />
          </h2>
          <p className={styles.sub}>{whenLine ?? node?.about}</p>
        </div>
      </div>
      <StepOff step={step} />
      <Tabs
        value={page}
        onChange={(value) => show(pages.find(({ id: one }) => one === value)?.id)}
        mt="sm"
        keepMounted={false}
      >
        <Tabs.List px="md">
          {pages.map(({ id: one, title }) => (
            <Tabs.Tab key={one} value={one} data-problem={troubled.has(one) || undefined} className={styles.tab ?? ''}>
              {title}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="step" className={styles.body}>
          <ProblemList problems={problems.filter(({ field }) => !field || !asked.has(field))} />
          {node && whenLine && <p className={styles.hint}>{node.about}</p>}
          <StepForm step={step} problems={problems} tab="step" />
        </Tabs.Panel>
        <Tabs.Panel value="when" className={styles.body}>
          <WhenPage step={step} />
          <StepForm step={step} problems={problems} tab="when" />
        </Tabs.Panel>
        <Tabs.Panel value="fails" className={styles.body}>
          <FailsPage step={step} />
          <StepForm step={step} problems={problems} tab="fails" />
        </Tabs.Panel>
        <Tabs.Panel value="results" className={styles.body}>
          {isTesting ? (
            <TestResults id={id} />
          ) : workflowId ? (
            <LiveResults workflowId={workflowId} node={id} />
          ) : (
            <p className={styles.hint}>Start the test to see what happens here.</p>
          )}
        </Tabs.Panel>
      </Tabs>
    </>
  )
}

const none: never[] = []
