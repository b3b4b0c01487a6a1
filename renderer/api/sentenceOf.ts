import { ORPCError } from '@orpc/client'
import { Refusal, type RefusalCode } from '../../shared/errors.ts'

/** Why a call did not work, as a sentence for the person. */
export function sentenceOf(error: unknown): string {
  if (error instanceof ORPCError && error.status === 401) {
    return 'This browser is no longer let in. Start Leadloom again for a new link.'
  }
  if (error instanceof ORPCError || error instanceof Refusal) return error.message
  if (error instanceof DOMException && error.name === 'TimeoutError') {
    return 'This took too long, so we stopped waiting. Look whether it happened before you try it again.'
  }
  if (error instanceof TypeError) return 'Leadloom’s engine isn’t answering. Try again in a moment.'
  return 'Something went wrong on this screen. Try it again.'
}

/** The code of a refusal, or null when the call failed for another reason. */
export function refusalCodeOf(error: unknown): RefusalCode | null {
  if (!(error instanceof ORPCError) || error.code !== 'REFUSED') return null
  return error.data?.code ?? null
}
