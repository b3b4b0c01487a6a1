import { createTransport } from 'nodemailer'

/**
 * The yardstick: how many messages a second nodemailer alone composes and hands to a local mail server, over a pool, with
 * nothing kept. The messages are like ours: plain text, own Message-ID, one recipient. `port` is that of a server on 127.0.0.1.
 */
export async function bareSmtpRate({
  count,
  port,
  connections,
}: {
  count: number
  port: number
  connections: number
}): Promise<number> {
  const transport = createTransport({
    host: '127.0.0.1',
    port,
    secure: false,
    pool: true,
    maxConnections: connections,
    maxMessages: Number.POSITIVE_INFINITY,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const send = (at: number) =>
    transport.sendMail({
      from: 'FitBox <hello@fitbox.example>',
      to: `person${at}@example.test`,
      subject: `Welcome person ${at}`,
      text: `Hi person ${at},\r\n\r\nthank you for asking about a first class. When would you like to come?\r\n\r\nFitBox\r\n`,
      messageId: `<bare.${at}@fitbox.example>`,
    })
  try {
    // The lines are opened before the clock starts.
    await Promise.all(Array.from({ length: connections }, (_, at) => send(-1 - at)))
    const startedAt = performance.now()
    await Promise.all(Array.from({ length: count }, (_, at) => send(at)))
    return (count * 1000) / (performance.now() - startedAt)
  } finally {
    transport.close()
  }
}
