import { useBuilder } from '../../canvas/builderContext.ts'
import styles from '../Inspector.module.css'
import { ProblemList } from '../ProblemList.tsx'

/** Why there is no result of a test yet: it runs, or something has to be mended first. */
export function TestMissing() {
  const { isRunning, problems } = useBuilder(({ test, derived }) => ({
    isRunning: test?.isRunning ?? false,
    problems: derived.problems,
  }))
  if (isRunning) return <p className={styles.hint}>Running…</p>
  return (
    <section className={styles.section} aria-label="Problems">
      <p className={styles.hint}>The test runs as soon as everything is mended.</p>
      <ProblemList problems={problems} />
    </section>
  )
}
