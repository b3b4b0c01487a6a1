import { parseArgs } from 'node:util'
import { dataFolder } from './dataFolder.ts'
import { runServer } from './runServer.ts'

/** The process behind `npm start` when there is no Electron: [--data DIR] [--port N] [--host ADDRESS]. */
process.exitCode = await main()

async function main(): Promise<number> {
  const options = readArguments()
  if (!options) {
    process.stderr.write('Use: npm start -- [--data DIR] [--port NUMBER] [--host 127.0.0.1]\n')
    return 2
  }
  return runServer(options)
}

function readArguments() {
  try {
    const text = { type: 'string' } as const
    const { values } = parseArgs({ options: { data: text, port: text, host: text } })
    const port = values.port === undefined ? undefined : Number(values.port)
    if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_536)) return null
    return { dataDir: dataFolder(process.env, values.data), port, host: values.host, env: process.env }
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}
