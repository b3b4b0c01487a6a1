import { randomBytes } from 'node:crypto'
import type { AnyContractProcedure } from '@orpc/contract'
import { type AnyProcedure, implement, ORPCError, ValidationError } from '@orpc/server'
import type { z } from 'zod'
import { diskRefusal } from '../engine/index.ts'
import type { Api } from '../shared/contract/api.ts'
import { contract } from '../shared/contract/index.ts'
import { Refusal } from '../shared/errors.ts'
import { isDeeperThan } from '../shared/isDeeperThan.ts'
import { issueSentence } from '../shared/issueSentence.ts'
import type { Log } from './log.ts'

/**
 * The contract, answered by the engine: every procedure of every area calls the function of the same name.
 * A Refusal becomes the declared error REFUSED with its sentence. Anything else that goes wrong is a bug: it is logged
 * with its cause, and the caller gets a sentence and the reference under which it was logged.
 */
export function createRouter(api: Api, log: Log): Router {
  const areas = Object.entries(contract).map(([area, procedures]) => {
    const served = Object.entries(procedures).map(([name, procedure]: [string, AnyContractProcedure]) => [
      name,
      implement(procedure)
        // Both checks run inside the first middleware, so that it sees their errors too.
        .$config({ initialInputValidationIndex: 1, initialOutputValidationIndex: 1 })
        .use(async ({ next }, input) => {
          try {
            refuseDeep(input)
            return await next()
          } catch (error) {
            throw answerFor(error, `${area}.${name}`, log)
          }
        })
        .handler(async ({ input, signal }) => {
          const answer = await functionOf(api, area, name)(input, signal)
          return isStream(answer) ? answered(answer, `${area}.${name}`, log) : answer
        }),
    ])
    return [area, Object.fromEntries(served)]
  })
  return Object.fromEntries(areas)
}

/** What the transports serve. Its procedures are only ever reached by name. */
export type Router = Record<string, Record<string, AnyProcedure>>

/** Nothing a person draws or writes is nested like this, and what reads it calls itself for every level. */
const mostLevels = 100

function refuseDeep(input: unknown): void {
  if (isDeeperThan(input, mostLevels))
    throw new Refusal(
      'NOT_POSSIBLE',
      `This is nested more than ${mostLevels} levels deep, so it can’t be read. Nothing was changed.`,
    )
}

type ApiFunction = (input: unknown, signal?: AbortSignal) => unknown

function functionOf(api: object, area: string, name: string): ApiFunction {
  const found: unknown = Reflect.get(Reflect.get(api, area) ?? {}, name)
  if (typeof found !== 'function') throw new Error(`The engine has no ${area}.${name}.`)
  return (input, signal) => Reflect.apply(found, undefined, [input, signal])
}

const isStream = (answer: unknown): answer is AsyncIterable<unknown> =>
  typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer

/** What goes wrong while a stream is told is answered like everything else. Who stops listening stops it. */
async function* answered(stream: AsyncIterable<unknown>, procedure: string, log: Log): AsyncGenerator<unknown> {
  try {
    yield* stream
  } catch (error) {
    throw answerFor(error, procedure, log)
  }
}

function answerFor(cause: unknown, procedure: string, log: Log): unknown {
  const ofDisk = diskRefusal(cause)
  if (ofDisk) log(`${procedure}: the disk did not take it`, cause)
  const error = ofDisk ?? cause
  if (error instanceof Refusal) {
    const data = { code: error.code, problems: [...error.problems] }
    return new ORPCError('REFUSED', { status: 422, message: error.message, data })
  }
  const misunderstood = error instanceof ORPCError && error.code === 'BAD_REQUEST' && error.cause
  if (misunderstood instanceof ValidationError) {
    return new ORPCError('BAD_REQUEST', { message: sentenceFor(misunderstood), data: { issues: misunderstood.issues } })
  }
  const reference = randomBytes(3).toString('hex').toUpperCase()
  log(`${procedure} failed, reference ${reference}`, error)
  return new ORPCError('INTERNAL_SERVER_ERROR', {
    message: `Something went wrong inside Leadloom, so this was not done. Try it again; if it happens again, the details are in the log under ${reference}.`,
    data: { reference },
  })
}

function sentenceFor({ issues }: ValidationError): string {
  const parts = issues.slice(0, 3).map((issue) => {
    const name = (issue.path ?? []).map((key) => String(typeof key === 'object' ? key.key : key)).join('.')
    const sentence = isZodIssue(issue) ? issueSentence(issue) : issue.message
    return name ? `${name}: ${sentence}` : sentence
  })
  return `That was not understood. ${parts.join(' ')}`
}

const isZodIssue = (issue: object): issue is z.core.$ZodIssue => 'code' in issue
