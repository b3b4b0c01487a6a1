import type { Page } from '@playwright/test'

/**
 * Asks the host for something the way the page does, with its session: for what a test needs but does not look at.
 * `name` is a procedure of the contract, such as "people.add".
 */
export async function ask<Answer = unknown>(page: Page, name: string, input: object = {}): Promise<Answer> {
  return page.evaluate(
    async ({ path, json }) => {
      const response = await fetch(`/rpc/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ json }),
      })
      if (!response.ok) throw new Error(`${path}: ${await response.text()}`)
      return (await response.json()).json
    },
    { path: name.replace('.', '/'), json: input },
  )
}
