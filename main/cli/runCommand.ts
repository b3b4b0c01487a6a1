import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ORPCError } from '@orpc/client'
import { Refusal } from '../../shared/errors.ts'
import { dataFolder } from '../dataFolder.ts'
import { logTo } from '../log.ts'
import type { Command, Printed } from './command.ts'
import { connect } from './connect.ts'
import { dataCommands } from './dataCommands.ts'
import { peopleCommands } from './peopleCommands.ts'
import { restore } from './restoreCommand.ts'
import { CheckFailed, sendCommands } from './sendCommands.ts'
import { serveCommand } from './serveCommand.ts'
import { testCommands } from './testCommands.ts'
import { usage } from './usage.ts'
import { workflowCommands } from './workflowCommands.ts'

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
  ...workflowCommands,
  ...sendCommands,
  ...testCommands,
  ...dataCommands,
]

/** Runs one command. Resolves to the exit code: 0 done, 1 refused with a sentence, 2 not understood. */
export async function runCommand(argv: string[], env: NodeJS.ProcessEnv, io: Output = process): Promise<number> {
  const asked = readArguments(argv)
  if (asked === null) {
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
      print(await command.run(client, { values, options, path, dataDir }))
    } finally {
      await close()
    }
    return 0
  } catch (error) {
    const refusal = refusalOf(error)
    if (refusal === null) throw error
    if (json) io.stdout.write(`${JSON.stringify({ error: refusal })}\n`)
    else
      io.stderr.write(
        `${[refusal.message, ...refusal.problems.slice(1).map(({ message }) => `  ${message}`)].join('\n')}\n`,
      )
    return 1
  }
}

const isCommand = (command: Pick<Command, 'words'>): command is Command => 'run' in command

function readArguments(argv: string[]) {
  const found = [...special, ...commands].find(({ words }) => words.split(' ').every((word, at) => argv[at] === word))
  if (!found) return null
  const taken = Object.entries({ ...found.options, data: true, json: false })
  const options = Object.fromEntries(
    taken.map(([name, takesValue]) => [name, { type: takesValue ? 'string' : 'boolean' } as const]),
  )
  try {
    const parsed = parseArgs({ args: argv.slice(found.words.split(' ').length), options, allowPositionals: true })
    if (parsed.positionals.length !== found.needs.length) return null
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

/** What a refusal says to a person or program; null for a bug. */
function refusalOf(
  error: unknown,
): { code: string; message: string; problems: readonly { message: string }[]; steps?: unknown } | null {
  if (error instanceof CheckFailed)
    return { code: error.code, message: error.message, problems: [], steps: error.steps }
  if (error instanceof Refusal) return { code: error.code, message: error.message, problems: error.problems }
  if (!(error instanceof ORPCError)) return null
  const data: unknown = error.data
  const { code = error.code, problems = [] } =
    typeof data === 'object' && data !== null ? (data as { code?: string; problems?: [] }) : {}
  return { code, message: error.message, problems }
}
