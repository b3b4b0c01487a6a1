import { openSync, writeSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { startSmtpServer } from './smtpServer.ts'

/**
 * A mail server as a process of its own, for tests that kill the sender:
 *   node engine/testing/standIns/smtpSink.ts --log FILE [--port N] [--user U --pass P] [--slow-ms MS]
 * Prints {"port":N} when ready. Appends {"messageId","to","subject","at"} to FILE for every message, before it answers 250: the
 * line is there even when the sender dies while it waits for the answer.
 */
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    log: { type: 'string' },
    user: { type: 'string' },
    pass: { type: 'string', default: '' },
    'slow-ms': { type: 'string' },
  },
})
if (values.log === undefined) {
  process.stderr.write('Say where to write the messages: --log FILE\n')
  process.exit(2)
}
const log = openSync(values.log, 'a')
const server = await startSmtpServer({
  port: Number(values.port),
  auth: values.user === undefined ? undefined : { user: values.user, password: values.pass },
  // How long real servers think before they answer for a message.
  ...(values['slow-ms'] === undefined ? {} : { fault: 'slow' as const, slowMs: Number(values['slow-ms']) }),
  onMessage: ({ messageId, to, subject }) => {
    writeSync(log, `${JSON.stringify({ messageId, to, subject, at: Date.now() })}\n`)
  },
})
process.stdout.write(`${JSON.stringify({ port: server.port })}\n`)
