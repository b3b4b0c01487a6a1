import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import type { Contract } from './index.ts'

type Inputs = InferContractRouterInputs<Contract>
type Outputs = InferContractRouterOutputs<Contract>
type Call<Input, Output> = undefined extends Input
  ? (input?: Input, signal?: AbortSignal) => Output
  : (input: Input, signal?: AbortSignal) => Output
/** A stream is any async iterable here; the router gives it its class. */
type Streamed<T> = T extends AsyncIterator<infer Item, unknown, unknown> ? AsyncIterable<Item> : T
type MaybePromise<T> = T | Promise<T>

/**
 * The contract as plain functions: what the engine implements, and what the router serves.
 * Inputs arrive parsed, with their defaults. To refuse, throw a Refusal.
 */
export type Api = {
  [Area in keyof Contract]: {
    [Name in keyof Contract[Area]]: Area extends keyof Inputs & keyof Outputs
      ? Name extends keyof Inputs[Area] & keyof Outputs[Area]
        ? Call<ParsedInput<Contract[Area][Name]>, MaybePromise<Streamed<Outputs[Area][Name]>>>
        : never
      : never
  }
}

/** What the schema makes of an input; nothing where a procedure takes none. */
type ParsedInput<Procedure> = Procedure extends { '~orpc': { inputSchema?: infer Schema } }
  ? NonNullable<Schema> extends { _zod: { output: infer Output } }
    ? unknown extends Output
      ? undefined
      : Output
    : undefined
  : undefined
