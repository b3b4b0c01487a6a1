import { statfsSync } from 'node:fs'
import { Refusal } from '../../../shared/errors.ts'
import type { SecretRows } from '../secretRows.ts'
import type { Store } from '../store.ts'

interface Check {
  name: string
  ok: boolean
  message: string
}

/** Looks for everything that must hold between two moments of work. Reads only. */
export function doctorChecks(store: Store, secrets: SecretRows, dataDir: string): Check[] {
  const count = (text: string) => store.sql<[], { n: number }>(text).get()?.n ?? 0
  const check = (name: string, bad: number | boolean, good: string, wrong: (n: number) => string): Check => ({
    name,
    ok: Number(bad) === 0,
    message: Number(bad) === 0 ? good : wrong(Number(bad)),
  })
  const integrity = store.raw.pragma('integrity_check(1)', { simple: true })
  const foreign = store.raw.pragma('foreign_key_check')
  const sync = store.raw.pragma('synchronous', { simple: true })
  return [
    check(
      'Data file',
      integrity !== 'ok',
      'The file is whole.',
      () => `The file is damaged (${String(integrity)}). Restore the latest backup.`,
    ),
    check(
      'References',
      Array.isArray(foreign) ? foreign.length : 1,
      'Everything refers to something that is there.',
      (n) => `${n} rows refer to something that is gone. Restore a backup.`,
    ),
    check(
      'Power cuts',
      sync !== 2,
      'Every write is flushed to the disk before work goes on.',
      () => 'Writes are not flushed fully, so a power cut could lose the last ones. Restart Leadloom.',
    ),
    check(
      'People on their way',
      count(`select count(*) as n from runs r where state = 'live'
        and (select count(*) from steps s where s.run_id = r.id and s.state in ('ready', 'running', 'waiting')) <> 1`),
      'Everyone who is in a workflow is at exactly one step.',
      (n) => `${n} people are in a workflow but not at exactly one step. Take them out and start them again.`,
    ),
    check(
      'Waiting for a message',
      count(`select count(*) as n from steps s where s.state = 'waiting' and s.due_at >= 8640000000000000
        and not exists (select 1 from messages m where m.step_id = s.id and m.state in ('queued', 'retry', 'claimed', 'sending', 'held', 'unknown'))`),
      'Everyone who waits for a message has one coming.',
      (n) => `${n} people wait for a message that is not coming. Take them out and start them again.`,
    ),
    check(
      'Held people',
      count(`select count(*) as n from runs r where r.state = 'live' and r.held_at is not null
        and (exists (select 1 from steps s where s.run_id = r.id and s.state in ('ready', 'running', 'waiting') and s.parked = 0)
          or exists (select 1 from messages m where m.run_id = r.id and m.state in ('queued', 'retry') and m.parked = 0))`),
      'Whoever you hold stays where they are.',
      (n) => `${n} people are held but could go on by themselves. Release them and hold them again.`,
    ),
    check(
      'Nothing doubled',
      count(
        `select count(*) as n from (select step_id from messages where step_id is not null and direction = 'out' group by step_id, recipient having count(*) > 1)`,
      ),
      'No step sent more than one message to a person.',
      (n) => `${n} steps sent more than one message to a person.`,
    ),
    secretsCheck(secrets),
    spaceCheck(dataDir),
  ]
}

function secretsCheck(secrets: SecretRows): Check {
  try {
    for (const id of secrets.ids()) secrets.get(id)
    return { name: 'Passwords', ok: true, message: 'Every stored password can be read with the key of this computer.' }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { name: 'Passwords', ok: false, message: error.message }
  }
}

function spaceCheck(dataDir: string): Check {
  const { bavail, bsize } = statfsSync(dataDir)
  const megabytes = Math.floor((bavail * bsize) / 1e6)
  const ok = megabytes >= 200
  return {
    name: 'Disk',
    ok,
    message: ok
      ? 'There is enough room on the disk.'
      : `Only ${megabytes} MB are free on the disk. Make room; sending stops when nothing more can be recorded.`,
  }
}
