import type { Api } from '../../shared/contract/api.ts'
import { Refusal } from '../../shared/errors.ts'
import { backtest } from '../simulate/backtest.ts'
import { simulateInPieces, simulateTelling } from '../simulate/simulate.ts'
import { workflowQueries } from '../store/queries/workflows.ts'
import { readEnd, readMoment } from '../time/readMoment.ts'
import type { Parts } from './parts.ts'
import { refuseProblems, testInput } from './testInput.ts'

export function simulateArea(parts: Pick<Parts, 'store' | 'settings' | 'now'>): Api['simulate'] {
  const { store, settings, now } = parts
  const workflows = workflowQueries(store)

  function find(asked: string) {
    const known = workflows.list()
    const found =
      known.find(({ id }) => id === asked) ?? known.find(({ name }) => name.toLowerCase() === asked.toLowerCase())
    if (!found) throw new Refusal('NOT_FOUND', `There is no workflow "${asked}".`)
    return found
  }

  return {
    run: async (asked, signal) => simulateInPieces(await testInput(parts, asked), signal),
    runWithProgress: async function* (asked, signal) {
      yield* simulateTelling(await testInput(parts, asked), signal)
    },
    backtest: ({ workflow: asked, from, to }, signal) => {
      const business = settings.business()
      const workflow = find(asked)
      refuseProblems(workflow.graph, `“${workflow.name}”`)
      const fromMs = readMoment(from, business.timeZone)
      const endMs = to === undefined ? now() : readEnd(to, business.timeZone)
      const toMs = Math.min(endMs, now())
      if (to !== undefined && readMoment(to, business.timeZone) > now())
        throw new Refusal('NOT_POSSIBLE', `"${to}" is still to come. What is to come can be tested: simulate.`)
      if (fromMs >= toMs)
        throw new Refusal('NOT_POSSIBLE', 'The time ends before it begins. Give an earlier --from, or a later --to.')
      return backtest({ store, workflow, fromMs, toMs, business }, signal)
    },
  }
}
