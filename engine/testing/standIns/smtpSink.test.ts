import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { openSmtp } from '../../channels/smtp/smtp.ts'

const sinkFile = fileURLToPath(new URL('./smtpSink.ts', import.meta.url))

test('the sink as a process of its own has written a message down before the sender hears of it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'leadloom-sink-'))
  const log = join(folder, 'messages.jsonl')
  const sink = spawn(process.execPath, [sinkFile, '--log', log, '--user', 'fitbox', '--pass', 'right'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const [line] = await once(createInterface(sink.stdout), 'line')
    const channel = openSmtp({
      host: '127.0.0.1',
      port: JSON.parse(line).port,
      secure: false,
      username: 'fitbox',
      password: 'right',
    })
    const from = 'FitBox <hello@fitbox.example>'
    const to = 'maya@example.test'
    const content = await channel.compose({ key: 'm1', at: 0, from, to, subject: 'Hi', body: 'Hi', purpose: 'service' })
    const answer = await channel.send({ key: 'm1', from, to, content }, () => Promise.resolve())
    const written = await readFile(log, 'utf8')
    await channel.close()
    expect({ state: answer.state, ...JSON.parse(written) }).toEqual({
      state: 'accepted',
      messageId: 'm1@fitbox.example',
      to,
      subject: 'Hi',
      at: expect.any(Number),
    })
  } finally {
    sink.kill('SIGKILL')
    await rm(folder, { recursive: true })
  }
})
