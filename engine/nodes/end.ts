import { end as leave } from '../outcome.ts'
import type { Executor } from './executor.ts'

export const end: Executor<'end'> = () => leave()
