import { randomUUID } from 'node:crypto'
import { lookup as systemLookup } from 'node:dns/promises'
import type { CheckStep } from '../../../shared/contract/connections.ts'
import { addressOf } from './emailAddress.ts'
import { nearHost } from './nearHost.ts'
import { openSmtp } from './smtp.ts'
import { openSmtpLine, type SmtpLine } from './smtpCheckLine.ts'
import { readSmtpFailure, type SmtpFailure } from './smtpFailure.ts'
import type { SmtpSettings } from './smtpSettings.ts'
import { smtpSentence, speaksOtherKind, withoutMessage } from './smtpTrouble.ts'

/** A mail account to check: `from` is "Name <address>". */
export type SmtpAccount = SmtpSettings & { from: string }

/**
 * Walks the way a message would take, up to the first step that fails; nothing is sent. The failing step carries the sentence,
 * what the server said, and, where one change would help, that change. Never rejects.
 */
export async function checkSmtp(
  account: SmtpAccount,
  lookup: (host: string) => Promise<unknown> = (host) => systemLookup(host, { all: true }),
): Promise<CheckStep[]> {
  const steps: CheckStep[] = []
  try {
    await lookup(account.host)
  } catch (error) {
    return [notFound(account, error)]
  }
  steps.push({ name: 'Found server', ok: true, message: `Found ${account.host}.` })

  let line: SmtpLine
  try {
    line = await openSmtpLine(account)
  } catch (error) {
    return [...steps, ...(await notConnected(account, error))]
  }
  try {
    steps.push({ name: 'Answers', ok: true, message: `The server answers on port ${account.port}.` })
    steps.push({ name: 'Secure line', ok: true, message: aboutTheLine(line) })
    steps.push(await attempt('Signed in', signInWords(account, line), () => signIn(account, line), account))
    if (!steps.at(-1)?.ok) return steps
    const own = addressOf(account.from)
    steps.push(
      await attempt('Allowed to send', `This account may send from ${own}.`, () => line.offer(own, own), account),
    )
    return steps
  } finally {
    line.close()
  }
}

/** Sends a real message from the account to itself. Never rejects. */
export async function sendTestMessage(account: SmtpAccount, now: () => number = Date.now): Promise<CheckStep[]> {
  const own = addressOf(account.from)
  const channel = openSmtp({ ...account, maxConnections: 1 }, now)
  try {
    const key = `test.${randomUUID()}`
    const content = await channel.compose({
      key,
      at: now(),
      from: account.from,
      to: own,
      subject: 'Test message from Leadloom',
      body: 'This account works: Leadloom can send with it.\n',
      purpose: 'service',
    })
    const answer = await channel.send({ key, from: account.from, to: own, content }, () => Promise.resolve())
    if (answer.state === 'accepted')
      return [{ name: 'Test message', ok: true, message: `Sent to ${own}. Look into that mailbox.` }]
    return [
      {
        name: 'Test message',
        ok: false,
        message: withoutMessage(answer.error.sentence),
        details: answer.error.details,
      },
    ]
  } finally {
    await channel.close()
  }
}

function notFound(account: SmtpAccount, error: unknown): CheckStep {
  const system = readSmtpFailure(error)
  const failure = { ...system, originalCode: system.code, code: 'EDNS' }
  const near = nearHost(account.host)
  return {
    ...failed('Found server', failure, account),
    fix: near === undefined ? undefined : { label: `Use ${near}`, change: { host: near } },
  }
}

/** Which of "Answers" and "Secure line" it was, and what would help. */
async function notConnected(account: SmtpAccount, error: unknown): Promise<CheckStep[]> {
  const failure = readSmtpFailure(error)
  if (mayNeedTheOtherKind(account, failure) && (await works({ ...account, secure: !account.secure }))) {
    const message = 'The server speaks the other kind of secure line. We switched and it works now.'
    return [
      { name: 'Answers', ok: true, message: `The server answers on port ${account.port}.` },
      {
        name: 'Secure line',
        ok: false,
        message,
        details: failure.message,
        fix: { label: 'Keep', change: { secure: !account.secure } },
      },
    ]
  }
  if (isOfTheSecureLine(failure)) {
    const answers = { name: 'Answers', ok: true, message: `The server answers on port ${account.port}.` }
    return [answers, failed('Secure line', failure, account)]
  }
  return [{ ...failed('Answers', failure, account), fix: otherDoor(account) }]
}

/** A server that waits for encryption says nothing until it comes, and one that speaks plain text makes a wrong first byte. */
const mayNeedTheOtherKind = (account: SmtpAccount, failure: SmtpFailure) =>
  account.secure
    ? speaksOtherKind(failure) || failure.originalCode.startsWith('ERR_SSL_')
    : failure.timeoutType === 'GREETING_TIMEOUT' || failure.code === 'EPROTOCOL' || failure.code === 'ECONNECTION'

async function works(account: SmtpAccount): Promise<boolean> {
  try {
    const line = await openSmtpLine(account)
    line.close()
    return true
  } catch {
    return false // the first failure is the one to tell about
  }
}

const isOfTheSecureLine = ({ code, command, originalCode, timeoutType, message }: SmtpFailure) =>
  code === 'ETLS' ||
  command === 'STARTTLS' ||
  timeoutType === 'UPGRADE_TIMEOUT' ||
  /CERT|SSL|TLS/.test(originalCode) ||
  /certificate/i.test(message)

/** The usual doors: 587 with STARTTLS, else 465 encrypted from the start. */
const otherDoor = ({ port }: SmtpAccount): CheckStep['fix'] =>
  port === 587
    ? { label: 'Try 465', change: { port: 465, secure: true } }
    : { label: 'Try 587', change: { port: 587, secure: false } }

const aboutTheLine = ({ isSecure }: SmtpLine) =>
  isSecure
    ? 'The line to the server is secure.'
    : 'The line is not encrypted; no password travels over it to another computer.'

const signIn = (account: SmtpAccount, line: SmtpLine) =>
  account.username !== '' && line.takesSignIn ? line.signIn() : Promise.resolve()

function signInWords({ username }: SmtpAccount, { takesSignIn }: SmtpLine): string {
  if (username === '') return 'No user name given, so nothing to sign in with.'
  return takesSignIn ? `Signed in as ${username}.` : 'The server asks nobody to sign in.'
}

async function attempt(
  name: string,
  message: string,
  run: () => Promise<void>,
  account: SmtpAccount,
): Promise<CheckStep> {
  try {
    await run()
    return { name, ok: true, message }
  } catch (error) {
    return failed(name, readSmtpFailure(error), account)
  }
}

const failed = (name: string, failure: SmtpFailure, account: SmtpAccount): CheckStep => ({
  name,
  ok: false,
  message: withoutMessage(smtpSentence(failure, account, account.from, account.from)),
  details: failure.message,
})
