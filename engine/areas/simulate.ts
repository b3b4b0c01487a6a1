import type { Api } from '../../shared/contract/api.ts'
import { simulateInPieces, simulateTelling } from '../simulate/simulate.ts'
import type { Parts } from './parts.ts'
import { testInput } from './testInput.ts'

export function simulateArea(parts: Pick<Parts, 'store' | 'settings' | 'now'>): Api['simulate'] {
  return {
    run: async (asked, signal) => simulateInPieces(await testInput(parts, asked), signal),
    runWithProgress: async function* (asked, signal) {
      yield* simulateTelling(await testInput(parts, asked), signal)
    },
    backtest: () => {
      throw new Error('to come')
    },
  }
}
