import { Refusal } from '../../shared/errors.ts'
import type { Command } from './command.ts'
import type { Client } from './connect.ts'

/** What stands after a command, with the ids of the workflows that it calls by their names. Refuses a name of two. */
export async function withWorkflowIds(
  client: Client,
  { needs }: Pick<Command, 'needs'>,
  values: readonly string[],
): Promise<string[]> {
  if (!needs.includes('WORKFLOW')) return [...values]
  const known = await client.workflows.list()
  return values.map((asked, index) => {
    if (needs[index] !== 'WORKFLOW' || known.some(({ id }) => id === asked)) return asked
    const called = known.filter(({ name }) => name.toLowerCase() === asked.trim().toLowerCase())
    if (called.length > 1)
      throw new Refusal(
        'NOT_POSSIBLE',
        `${called.length} workflows are called “${asked}”. Name the one you mean by its id: ${called.map(({ id }) => id).join(', ')}.`,
      )
    return called[0]?.id ?? asked
  })
}
