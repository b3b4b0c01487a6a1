import { Readable } from 'node:stream'
import { createTransport } from 'nodemailer'
import type { Answer, Channel, Outgoing } from '../channel.ts'
import { composeEmail } from './composeEmail.ts'
import { addressOf } from './emailAddress.ts'
import { heldBack } from './heldBack.ts'
import { smtpAnswer } from './smtpAnswer.ts'
import { type SmtpSettings, toTransport } from './smtpSettings.ts'

/** One try to send one message. */
interface Try {
  content: Buffer
  contentStarts: () => Promise<void>
  /** True from the moment its first byte may be on the line. */
  contentLeft: boolean
  /** True when `contentStarts` said no. */
  isHeldBack: boolean
}

/**
 * Email out through a mail server, over a pool of lines that stay open.
 *
 * The content of a message must not leave before `contentStarts` has resolved. nodemailer reads a message given as a stream
 * long before the server has agreed to take it (MimeNode pipes it into a buffer of its own when the line is handed the message;
 * seen in 10.6). So the message it makes is replaced, by a plugin, with a stream of ours: that one is first read when the server
 * has answered 354, and waits for `contentStarts` before it gives its first byte.
 */
export function openSmtp(settings: SmtpSettings, now: () => number = Date.now): Channel {
  const tries = new WeakMap<object, Try>()
  const underWay = new Set<Promise<Answer>>()
  let isClosing = false
  const transport = createTransport({
    ...toTransport(settings),
    pool: true,
    maxConnections: settings.maxConnections ?? 5,
    maxMessages: Number.POSITIVE_INFINITY,
    // A line that the server closed while it was idle is no trouble: the message takes another one. nodemailer does this only
    // when not a byte of the message was read.
    maxRequeues: 2,
  })
  transport.use('stream', (mail, done) => {
    const one = typeof mail.data.raw === 'object' && mail.data.raw !== null ? tries.get(mail.data.raw) : undefined
    if (one === undefined) return done(new Error('A message came without its try.'))
    mail.message.createReadStream = () => contentOf(one)
    done()
  })

  async function send(message: Outgoing, contentStarts: () => Promise<void>): Promise<Answer> {
    const content = Buffer.from(message.content)
    const one: Try = { content, contentStarts: once(contentStarts), contentLeft: false, isHeldBack: false }
    tries.set(content, one)
    try {
      const envelope = { from: addressOf(message.from), to: [{ name: '', address: message.to }] }
      const { response } = await transport.sendMail({ envelope, raw: content })
      return { state: 'accepted', response }
    } catch (error) {
      if (one.isHeldBack || (isClosing && !one.contentLeft)) return heldBack(error)
      return smtpAnswer(error, { contentLeft: one.contentLeft, settings, message, nowMs: now() })
    }
  }

  return {
    compose: composeEmail,
    send: (message, contentStarts) => {
      const answer = send(message, contentStarts)
      underWay.add(answer)
      return answer.finally(() => underWay.delete(answer))
    },
    /** Lets what is on its way finish for a while, then cuts the lines: those messages are answered as unknown or retry. */
    close: async () => {
      isClosing = true
      transport.close()
      const patience = setTimeout(() => transport.close({ force: true }), settings.closeTimeoutMs ?? 10_000)
      await Promise.all(underWay)
      clearTimeout(patience)
    },
  }
}

function contentOf(one: Try): Readable {
  if (one.contentLeft) {
    // Would be a second copy on another line. nodemailer does not do it; if it ever does, the try ends in doubt instead.
    return new Readable().destroy(new Error('The content had left already.'))
  }
  return new Readable({
    read() {
      one.contentStarts().then(
        () => {
          if (this.destroyed) return // the line broke while we waited: nothing has left
          one.contentLeft = true
          this.push(one.content)
          this.push(null)
        },
        (error) => {
          one.isHeldBack = true
          this.destroy(error instanceof Error ? error : new Error(String(error)))
        },
      )
    },
  })
}

/** The message may start on a second line after the first broke too early; it is announced once all the same. */
function once(run: () => Promise<void>): () => Promise<void> {
  let result: Promise<void> | undefined
  return () => {
    result ??= (async () => run())()
    return result
  }
}
