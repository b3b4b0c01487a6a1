import type { ImportResult } from '../../../shared/contract/people.ts'

type ImportProblem = ImportResult['problems'][number]

export interface ProblemGroup {
  /** The problem with the value it is about left open: “...” isn't an email address. */
  title: string
  column: string
  problems: ImportProblem[]
}

/** The same problem in many rows is one group, the largest first. */
export function groupProblems(problems: readonly ImportProblem[]): ProblemGroup[] {
  const groups = new Map<string, ProblemGroup>()
  for (const problem of problems) {
    const title = problem.message.replace(/[“"][^”"]*[”"]/g, '“...”')
    const key = `${problem.column}\n${title}`
    const group = groups.get(key) ?? { title, column: problem.column, problems: [] }
    group.problems.push(problem)
    groups.set(key, group)
  }
  return [...groups.values()].sort((a, b) => b.problems.length - a.problems.length)
}
