import { fillIn } from '../../shared/text.ts'
import { send } from '../walk/outcome.ts'
import type { Executor } from './executor.ts'

/** What another program is asked. The step waits in the outbox for its answer, which becomes the step's output. */
export const httpRequest: Executor<'httpRequest'> = ({ config, facts }) => {
  const known = facts()
  const body = fillIn(config.body, known)
  const lines = fillIn(config.headers, known)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const has = (name: string) => lines.some((line) => line.toLowerCase().startsWith(`${name}:`))
  const headers = [
    ...lines,
    ...(has('accept') ? [] : ['Accept: application/json']),
    ...(body === '' || has('content-type')
      ? []
      : [`Content-Type: ${isJson(body) ? 'application/json' : 'text/plain; charset=utf-8'}`]),
  ]
  return send({
    channel: 'http',
    to: fillIn(config.url, known).trim(),
    subject: config.method,
    body: `${headers.join('\n')}\n\n${body}`,
    purpose: 'service',
    connection: config.connection,
    inDoubt: config.inDoubt,
  })
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
