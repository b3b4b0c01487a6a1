import type { Client } from '../api/client.ts'

/** Everyone whose step failed, with their workflow. Asks only the steps that count a failure. */
export async function findStuck(client: Client, signal?: AbortSignal) {
  const workflows = await client.workflows.list(undefined, { signal })
  const perWorkflow = await Promise.all(
    workflows.map(async ({ id, name }) => {
      const { steps } = await client.workflows.counts({ id }, { signal })
      const failing = Object.entries(steps).filter(([, { failed }]) => failed > 0)
      const atSteps = await Promise.all(
        failing.map(([node]) => client.workflows.people({ id, node, limit: 500 }, { signal })),
      )
      return atSteps
        .flatMap(({ people }) => people)
        .filter(({ state }) => state === 'failed')
        .map((person) => ({ ...person, workflow: name, workflowId: id }))
    }),
  )
  return perWorkflow.flat()
}
