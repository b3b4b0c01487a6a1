import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ORPCError } from '@orpc/client'
import { Refusal } from '../../shared/errors.ts'
import { dataFolder } from '../dataFolder.ts'
import { type Log, logTo } from '../log.ts'
import { campaignCommands } from './campaignCommands.ts'
import type { Command, Printed } from './command.ts'
import { connect } from './connect.ts'
import { CheckFailed, connectionCommands } from './connectionCommands.ts'
import { dataCommands } from './dataCommands.ts'
import { jobCommands } from './jobCommands.ts'
import { peopleCommands } from './peopleCommands.ts'
import { recordCommands } from './recordCommands.ts'
import { restore } from './restoreCommand.ts'
import { segmentCommands } from './segmentCommands.ts'
import { sendCommands } from './sendCommands.ts'
import { serveCommand } from './serveCommand.ts'
import { settingsCommands } from './settingsCommands.ts'
import { testCommands } from './testCommands.ts'
import { usage } from './usage.ts'
import { versionCommands } from './versionCommands.ts'
import { whyCommand } from './whyCommand.ts'
import { workflowCommands } from './workflowCommands.ts'
import { withWorkflowIds } from './workflowIds.ts'

/** Commands that do not speak to a host in the usual way: they are one, or replace its file. */
const special: readonly Pick<Command, 'words' | 'needs' | 'options'>[] = [
  { words: 'serve', needs: [], options: { port: true, host: true } },
  { words: 'restore', needs: ['FILE'], options: {} },
]
interface Output {
  stdout: { write: (text: string) => unknown }
  stderr: { write: (text: string) => unknown }
}

const commands: readonly Command[] = [
  ...peopleCommands,
  ...recordCommands,
  ...segmentCommands,
  ...workflowCommands,
  ...versionCommands,
  ...connectionCommands,
  ...sendCommands,
  ...testCommands,
  ...campaignCommands,
  ...jobCommands,
  ...dataCommands,
  ...settingsCommands,
  whyCommand,
]

/** Runs one command. Resolves to the exit code: 0 done, 1 refused with a sentence, 2 not understood. */
export async function runCommand(argv: string[], env: NodeJS.ProcessEnv, io: Output = process): Promise<number> {
  if (['help', '--help', '-h'].includes(argv[0] ?? '')) {
    io.stdout.write(argv.includes('--json') ? `${JSON.stringify({ usage })}\n` : usage)
    return 0
  }
  const asked = readArguments(argv)
  if (asked === null) {
    if (argv.includes('--json')) io.stdout.write(`${JSON.stringify({ error: notUnderstood })}\n`)
    io.stderr.write(usage)
    return 2
  }
  const { command, values, options, json } = asked
  const here = env.npm_lifecycle_event === 'leadloom' ? (env.INIT_CWD ?? process.cwd()) : process.cwd()
  const path = (file: string) => resolve(here, file)
  const chosen = typeof options.data === 'string' ? path(options.data) : undefined
  const dataDir = dataFolder(env, chosen)
  const log = logTo(process.stderr, Date.now)
  const print = ({ json: document, text }: Printed) => io.stdout.write(`${json ? JSON.stringify(document) : text}\n`)
  try {
    if (command.words === 'serve') return await serveCommand({ dataDir, env, log, options, print })
    if (command.words === 'restore') print(await restore(path(values[0] ?? ''), dataDir, env, log))
    if (!isCommand(command)) return 0
    const { client, close } = await connect(dataDir, env, log)
    try {
      const named = await withWorkflowIds(client, command, values)
      print(await command.run(client, { values: named, options, path, dataDir }))
    } finally {
      await close()
    }
    return 0
  } catch (error) {
    const refusal = refusalOf(error) ?? bugOf(error, log)
    if (json) io.stdout.write(`${JSON.stringify({ error: refusal })}\n`)
    const more = json ? [] : refusal.problems.slice(1)
    io.stderr.write(`${[refusal.message, ...more.map(({ message }) => `  ${message}`)].join('\n')}\n`)
    return 1
  }
}

const isCommand = (command: Pick<Command, 'words'>): command is Command => 'run' in command

function readArguments(argv: string[]) {
  const found = [...special, ...commands].find(({ words }) => words.split(' ').every((word, at) => argv[at] === word))
  if (!found) return null
  const taken: [string, boolean | 'many'][] = Object.entries({ ...found.options, data: true, json: false })
  const options = Object.fromEntries(
    taken.map(([name, takes]) => [name, { type: takes ? 'string' : 'boolean', multiple: takes === 'many' } as const]),
  )
  try {
    const args = joinNegatives(argv.slice(found.words.split(' ').length), options)
    const parsed = parseArgs({ args, options, allowPositionals: true })
    const extra = parsed.positionals.length - found.needs.length
    if (extra < 0 || (extra > 0 && !('more' in found))) return null
    return {
      command: found,
      values: parsed.positionals,
      options: parsed.values as Command['options'] & Record<string, string | boolean | undefined>,
      json: parsed.values.json === true,
    }
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

/** "--days -1" as "--days=-1": a number below zero is a value, and gets its sentence from who reads it. */
function joinNegatives(args: readonly string[], options: Readonly<Record<string, { type: string }>>): string[] {
  const joined: string[] = []
  for (const arg of args) {
    const before = joined.at(-1) ?? ''
    const takesValue = before.startsWith('--') && options[before.slice(2)]?.type === 'string'
    if (takesValue && /^-[\d.]/.test(arg)) joined.push(`${joined.pop()}=${arg}`)
    else joined.push(arg)
  }
  return joined
}

const notUnderstood = {
  code: 'NOT_UNDERSTOOD',
  message: 'That is not a command of Leadloom. Run it without words to see all commands.',
  problems: [],
}

interface Said {
  code: string
  message: string
  problems: readonly { message: string }[]
  steps?: unknown
}

/** What is said of something that should not have happened. The cause goes to standard error. */
function bugOf(error: unknown, log: Log): Said {
  // What fetch throws when the host it spoke to went away.
  const isGone = error instanceof TypeError && error.cause instanceof Error
  log(isGone ? 'The running Leadloom did not answer.' : 'Something went wrong inside Leadloom.', error)
  const message = isGone
    ? 'The running Leadloom stopped before it answered, so it is not known whether this was done. Look, then try it again.'
    : 'Something went wrong inside Leadloom, so this was not done. The details are on standard error.'
  return { code: 'INTERNAL_SERVER_ERROR', message, problems: [] }
}

/** What a refusal says to a person or program; null for a bug. */
function refusalOf(error: unknown): Said | null {
  if (error instanceof CheckFailed)
    return { code: error.code, message: error.message, problems: [], steps: error.steps }
  if (error instanceof Refusal) return { code: error.code, message: error.message, problems: error.problems }
  if (!(error instanceof ORPCError)) return null
  const data: unknown = error.data
  const { code = error.code, problems = [] } =
    typeof data === 'object' && data !== null ? (data as { code?: string; problems?: [] }) : {}
  return { code, message: error.message, problems }
}
