import { restoreData } from '../../engine/index.ts'
import { findRunningHost } from '../http/hostFile.ts'
import type { Log } from '../log.ts'
import type { Printed } from './command.ts'
import { connect } from './connect.ts'

/** Restoring must also work when the data file is too damaged to open: without a running host, it is done on the files. */
export async function restore(file: string, dataDir: string, env: NodeJS.ProcessEnv, log: Log): Promise<Printed> {
  const running = await findRunningHost(dataDir)
  const done = running
    ? await (await connect(dataDir, env, log)).client.data.restore({ file })
    : { file, ...restoreData(dataDir, file) }
  return {
    json: done,
    text: `Restored. ${waiting(done.held)} What was there before is kept in ${done.previous}.`,
  }
}

const waiting = (held: number) =>
  held === 1
    ? '1 message that was about to go out waits for your decision.'
    : `${held} messages that were about to go out wait for your decision.`
