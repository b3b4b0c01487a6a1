import type { Store } from '../store.ts'

/** Has this run, before it was moved to another version, sent this step's message already? */
export function sentBefore(store: Store) {
  const read = store.sql<[number], { sent_before: string | null }>(`select sent_before from runs where id = ?`)
  return (runId: number, node: string): boolean => {
    const list = read.get(runId)?.sent_before ?? null
    return list !== null && (JSON.parse(list) as string[]).includes(node)
  }
}
