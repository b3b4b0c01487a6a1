import { type AddressInfo, createServer, type Socket } from 'node:net'
import { createSecureContext, createServer as createTlsServer } from 'node:tls'
import { ownCertificate } from './ownCertificate.ts'
import { type Email, parseEmail } from './parseEmail.ts'
import type { SmtpFault } from './smtpFault.ts'
import { runSmtpSession } from './smtpSession.ts'

/** A message the server has kept, whatever it told the sender. */
export interface ReceivedEmail extends Email {
  /** The envelope's sender. */
  from: string
  /** The envelope's recipients, separated by ", ". */
  to: string
  /** Exactly what came, dots unstuffed. */
  raw: Buffer
}

export interface SmtpServerOptions {
  /** 0, the default, takes any free one. */
  port?: number
  /** When given, nothing is taken without it. */
  auth?: { user: string; password: string }
  /** Plain (the default), offering STARTTLS, or encrypted from the first byte. The certificate is the server's own. */
  tls?: 'none' | 'startTls' | 'fromTheStart'
  /** Default true. */
  pipelining?: boolean
  /** What goes wrong for everyone. */
  fault?: SmtpFault
  /** What goes wrong for one recipient; `attempt` counts from 1. Asked at RCPT TO, wins over `fault`. */
  faultFor?: (recipient: string, attempt: number) => SmtpFault | undefined
  /** How long the fault `slow` takes. */
  slowMs?: number
  /** Called for each message before the sender hears that it was taken. */
  onMessage?: (message: ReceivedEmail) => void
}

/** A real mail server on 127.0.0.1 that keeps what it gets in memory and can be told to go wrong. */
export async function startSmtpServer(options: SmtpServerOptions = {}) {
  const messages: ReceivedEmail[] = []
  const senders: string[] = []
  const attempts = new Map<string, number>()
  const sockets = new Set<Socket>()
  const seen = { connections: 0 }
  let fault = options.fault
  const tls = options.tls ?? 'none'

  const rules = {
    auth: options.auth,
    pipelining: options.pipelining ?? true,
    slowMs: options.slowMs ?? 200,
    startTls: tls === 'startTls' ? createSecureContext(ownCertificate) : undefined,
    fault: () => fault,
    faultFor: (recipient: string) => {
      const attempt = (attempts.get(recipient) ?? 0) + 1
      attempts.set(recipient, attempt)
      return options.faultFor?.(recipient, attempt)
    },
    sawSender: (address: string) => senders.push(address),
    keep: (from: string, to: string[], raw: Buffer) => {
      const message = { from, to: to.join(', '), raw, ...parseEmail(raw) }
      options.onMessage?.(message)
      messages.push(message)
    },
  }
  const converse = (socket: Socket) => {
    socket.setNoDelay(true)
    socket.on('error', () => socket.destroy())
    runSmtpSession(socket, rules, true)
  }
  const server = tls === 'fromTheStart' ? createTlsServer(ownCertificate, converse) : createServer(converse)
  server.on('connection', (socket: Socket) => {
    seen.connections++
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  server.on('tlsClientError', (_error, socket) => socket.destroy())
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo

  return {
    port,
    url: `${tls === 'fromTheStart' ? 'smtps' : 'smtp'}://127.0.0.1:${port}`,
    messages,
    /** Every MAIL FROM so far. */
    senders,
    /** How many connections were opened so far. */
    connections: () => seen.connections,
    /** Changes what goes wrong from now on. */
    setFault: (next: SmtpFault | undefined) => {
      fault = next
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}
