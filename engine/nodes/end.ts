import { end as leave } from '../walk/outcome.ts'
import type { Executor } from './executor.ts'

export const end: Executor<'end'> = () => leave()
