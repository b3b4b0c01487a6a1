import { codeMark } from '../walk/codes.ts'
import { go } from '../walk/outcome.ts'
import type { Executor } from './executor.ts'

/** Without 0 and O, 1, l and I: people read codes aloud. */
const letters = 'ABCDEFGHJKMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz'
const digits = '23456789'
const signs = { password: letters + digits, digits: `01${digits}`, letters }

/** What is kept with the step is only a mark; the code itself is put in when a message leaves. */
export const generateCode: Executor<'generateCode'> = ({ config, random, nodeId, runId }) => {
  const from = signs[config.kind]
  const text = Array.from({ length: config.length }, () => from[Math.floor(random() * from.length)]).join('')
  return { ...go('next', { kind: 'secret', id: `${runId}.${nodeId}`, text }), output: { code: codeMark(nodeId) } }
}
