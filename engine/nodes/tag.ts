import { go } from '../walk/outcome.ts'
import type { Executor } from './executor.ts'

export const tag: Executor<'tag'> = ({ config }) => go('next', { kind: 'tag', add: config.add, remove: config.remove })
