import { runCommand } from './cli/runCommand.ts'

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error // whoever read the output has seen enough
})
process.exitCode = await runCommand(process.argv.slice(2), process.env)
