import type { Socket } from 'node:net'
import { type SecureContext, TLSSocket } from 'node:tls'
import { faultReplies, type SmtpFault } from './smtpFault.ts'

/** How the stand-in behaves; asked anew at every step, so a test can change its mind in the middle. */
export interface SmtpRules {
  auth: { user: string; password: string } | undefined
  pipelining: boolean
  slowMs: number
  /** Present when STARTTLS is offered. */
  startTls: SecureContext | undefined
  fault: () => SmtpFault | undefined
  faultFor: (recipient: string) => SmtpFault | undefined
  sawSender: (address: string) => void
  /** Called before the answer to the final dot leaves. */
  keep: (from: string, to: string[], raw: Buffer) => void
}

type Mode = 'command' | 'data' | 'authPlain' | 'authUser' | 'authPassword' | 'deaf'

const endOfData = Buffer.from('\r\n.\r\n')

/**
 * One conversation with a sender, RFC 5321. After `greet` it reads commands; DATA switches to content until the lone dot;
 * STARTTLS starts it anew on the encrypted line. A fault makes it answer, hang or drop at its own place.
 */
export function runSmtpSession(socket: Socket, rules: SmtpRules, greet: boolean): void {
  let mode: Mode = 'command'
  let pending: Buffer = Buffer.alloc(0)
  let from = ''
  let to: string[] = []
  let user = ''
  let fault: SmtpFault | undefined

  socket.on('data', feed)
  if (greet) greeting()

  function greeting() {
    const now = rules.fault()
    if (now === 'noGreeting') mode = 'deaf'
    else if (now === 'dropAtGreeting') socket.destroy()
    else if (now === 'busyGreeting') hangUp(faultReplies.busyGreeting ?? '')
    else reply('220 mail.example.test ESMTP stand-in')
  }

  function feed(chunk: Buffer) {
    pending = pending.length > 0 ? Buffer.concat([pending, chunk]) : chunk
    // Replies to commands that came in one piece leave in one piece too, as with a real pipelining server.
    socket.cork()
    while (!socket.destroyed && mode !== 'deaf' && (mode === 'data' ? readContent() : readLine()));
    socket.uncork()
  }

  function readLine(): boolean {
    const end = pending.indexOf(10)
    if (end < 0) return false
    const line = pending.toString('utf8', 0, end).trimEnd()
    pending = pending.subarray(end + 1)
    if (mode === 'command') command(line)
    else authenticate(line)
    return true
  }

  function readContent(): boolean {
    if (fault === 'dropMidData' && pending.length > 0) {
      socket.resetAndDestroy()
      return false
    }
    // Empty content is a lone dot right after DATA: what a sender says when every recipient was refused.
    const isEmpty = pending.subarray(0, 3).toString('latin1') === '.\r\n'
    const end = isEmpty ? 0 : pending.indexOf(endOfData)
    if (end < 0) return false
    const content = pending.subarray(0, isEmpty ? 0 : end + 2)
    pending = pending.subarray(isEmpty ? 3 : end + endOfData.length)
    mode = 'command'
    finish(unstuff(content))
    return true
  }

  function finish(raw: Buffer) {
    const message = { from, to }
    from = ''
    to = []
    if (message.to.length === 0) return reply('554 5.5.1 Error: no valid recipients')
    if (fault === 'busyAfterDot' || fault === 'refusedAfterDot') return reply(faultReplies[fault] ?? '')
    rules.keep(message.from, message.to, raw)
    const accepted = '250 2.0.0 Ok: queued'
    if (fault === 'dropAfterDot') socket.destroy()
    else if (fault === 'hangAfterDot') mode = 'deaf'
    else if (fault === 'dropAfterAnswer') hangUp(accepted)
    else if (fault === 'slow') setTimeout(reply, rules.slowMs, accepted)
    else reply(accepted)
  }

  function command(line: string) {
    const verb = line.slice(0, 4).toUpperCase()
    if (verb === 'MAIL') return sender(addressIn(line))
    if (verb === 'RCPT') return recipient(addressIn(line))
    if (verb === 'DATA') return data()
    if (verb === 'EHLO') return reply(...extensions())
    if (verb === 'HELO' || verb === 'NOOP') return reply('250 Ok')
    if (verb === 'RSET') {
      from = ''
      to = []
      return reply('250 2.0.0 Ok')
    }
    if (verb === 'QUIT') return hangUp('221 2.0.0 Bye')
    if (verb === 'AUTH') return startAuth(line)
    if (verb === 'STAR' && rules.startTls) return upgrade(rules.startTls)
    reply('502 5.5.2 Error: command not recognized')
  }

  function sender(address: string) {
    fault = rules.fault()
    rules.sawSender(address)
    if (fault === 'fullAtSender' || fault === 'senderRefused') return reply(faultReplies[fault] ?? '')
    if (rules.auth && user !== rules.auth.user) return reply('530 5.7.0 Authentication required')
    from = address
    reply('250 2.1.0 Ok')
  }

  function recipient(address: string) {
    if (from === '') return reply('503 5.5.1 Error: need MAIL command')
    fault = rules.faultFor(address) ?? fault
    if (fault === 'greylist' || fault === 'noSuchAddress') return reply(faultReplies[fault] ?? '')
    to.push(address)
    reply('250 2.1.5 Ok')
  }

  function data() {
    if (from === '') return reply('503 5.5.1 Error: need RCPT command')
    if (fault === 'busyAtData') return hangUp(faultReplies.busyAtData ?? '')
    mode = 'data'
    reply('354 End data with <CR><LF>.<CR><LF>')
  }

  function startAuth(line: string) {
    const [, method = '', initial] = line.split(' ')
    mode = method.toUpperCase() === 'LOGIN' ? 'authUser' : 'authPlain'
    if (initial !== undefined) return authenticate(initial)
    reply(mode === 'authUser' ? '334 VXNlcm5hbWU6' : '334 ')
  }

  function authenticate(line: string) {
    const text = Buffer.from(line, 'base64').toString('utf8')
    if (mode === 'authUser') {
      user = text
      mode = 'authPassword'
      return reply('334 UGFzc3dvcmQ6')
    }
    const [, plainUser = '', plainPassword = ''] = text.split('\0')
    const given = mode === 'authPlain' ? { user: plainUser, password: plainPassword } : { user, password: text }
    mode = 'command'
    const isRight = given.user === rules.auth?.user && given.password === rules.auth?.password
    user = isRight && rules.fault() !== 'wrongPassword' ? given.user : ''
    reply(user === '' ? (faultReplies.wrongPassword ?? '') : '235 2.7.0 Authentication successful')
  }

  function upgrade(secureContext: SecureContext) {
    socket.write('220 2.0.0 Ready to start TLS\r\n')
    socket.uncork()
    socket.removeListener('data', feed)
    mode = 'deaf'
    const secured = new TLSSocket(socket, { isServer: true, secureContext })
    secured.on('error', () => socket.destroy())
    runSmtpSession(secured, { ...rules, startTls: undefined }, false)
  }

  function extensions(): string[] {
    const offered = [
      'mail.example.test',
      ...(rules.pipelining ? ['PIPELINING'] : []),
      ...(rules.startTls ? ['STARTTLS'] : []),
      ...(rules.auth ? ['AUTH PLAIN LOGIN'] : []),
      '8BITMIME',
      'SMTPUTF8',
    ]
    return offered.map((word, at) => `250${at === offered.length - 1 ? ' ' : '-'}${word}`)
  }

  function reply(...lines: string[]) {
    if (!socket.destroyed) socket.write(`${lines.join('\r\n')}\r\n`)
  }

  function hangUp(lastWord: string) {
    mode = 'deaf'
    socket.end(`${lastWord}\r\n`)
    socket.uncork()
  }
}

const addressIn = (line: string) => /<([^>]*)>/.exec(line)?.[1] ?? ''

/** Takes away the dot that the sender put before every line that starts with one (RFC 5321, 4.5.2). */
function unstuff(content: Buffer): Buffer {
  if (content[0] !== 0x2e && !content.includes('\r\n.')) return Buffer.from(content)
  return Buffer.from(content.toString('latin1').replace(/(^|\r\n)\./g, '$1'), 'latin1')
}
