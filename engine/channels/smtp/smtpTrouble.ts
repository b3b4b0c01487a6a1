import { addressOf } from './emailAddress.ts'
import type { SmtpFailure } from './smtpFailure.ts'
import { connectTimeoutMs, type SmtpSettings } from './smtpSettings.ts'

const kept = 'We kept the message and will try again.'

/** The same sentence where there is no message to keep: in the check of an account. */
export const withoutMessage = (sentence: string) => sentence.replace(` ${kept}`, '')

/** One sentence for the person about what went wrong between us and their mail server. `to` and `from` may be "Name <address>". */
export function smtpSentence(failure: SmtpFailure, settings: SmtpSettings, from: string, to: string): string {
  return (
    onTheWayThere(failure, settings) ??
    atTheSecureLine(failure, settings) ??
    atSignIn(failure, settings) ??
    inTheEnvelope(failure, from, to) ??
    aboutTheContent(failure) ??
    `Sending failed and we don't know this reason yet. ${kept}`
  )
}

/** True when the two ends expect encryption at different moments: one speaks TLS, the other plain text. */
export const speaksOtherKind = ({ message }: SmtpFailure) =>
  /wrong version number|packet length too long/i.test(message)

/** True when the certificate is not vouched for by anyone this computer trusts. */
const isOwnCertificate = (systemCode: string) =>
  /^(DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_VERIFY_LEAF_SIGNATURE|UNABLE_TO_GET_ISSUER_CERT(_LOCALLY)?)$/.test(
    systemCode,
  )

function onTheWayThere(failure: SmtpFailure, settings: SmtpSettings): string | undefined {
  const { code, originalCode, timeoutType, command, responseCode } = failure
  if (originalCode === 'EAI_AGAIN')
    return `This computer can't look up any server at the moment: it may be offline. ${kept}`
  if (code === 'EDNS') return `We can't find a mail server called "${settings.host}". Check the spelling.`
  if (originalCode === 'ECONNREFUSED') {
    return `The server is there but refuses this door (port ${settings.port}). ${settings.port === 587 ? 'Some use 465.' : 'Most use 587.'}`
  }
  const isSilent =
    timeoutType === 'CONNECT_TIMEOUT' || timeoutType === 'GREETING_TIMEOUT' || originalCode === 'ETIMEDOUT'
  if (isSilent) {
    return `No answer after ${Math.ceil(connectTimeoutMs(settings) / 1000)} s. Your network or antivirus may block outgoing mail.`
  }
  if (/^(ENETUNREACH|EHOSTUNREACH|ENETDOWN)$/.test(originalCode))
    return `There is no way to the mail server: this computer may be offline. ${kept}`
  if (timeoutType === 'SOCKET_TIMEOUT') return `The mail server stopped answering. ${kept}`
  if (responseCode === 421) return `The mail server is busy and asks us to come back later. ${kept}`
  if (command === 'CONN' && responseCode >= 500) return `The mail server does not let this computer in. ${kept}`
  return undefined
}

function atTheSecureLine(failure: SmtpFailure, settings: SmtpSettings): string | undefined {
  const { code, originalCode, message, command, timeoutType } = failure
  if (speaksOtherKind(failure))
    return 'The server speaks the other kind of secure line. Change it in the settings of this account.'
  if (isOwnCertificate(originalCode)) return 'This server shows its own certificate. Is it your own server?'
  if (originalCode === 'CERT_HAS_EXPIRED')
    return "The server's certificate has run out. Whoever runs the server has to renew it."
  if (originalCode === 'ERR_TLS_CERT_ALTNAME_INVALID') {
    return `The server's certificate is for another name than "${settings.host}". Check the name of the server.`
  }
  if (/STARTTLS/.test(message) && command !== 'CONN') {
    return 'This server offers no secure line here, so your password would travel in the open. Try port 465.'
  }
  if (code === 'ETLS' || timeoutType === 'UPGRADE_TIMEOUT' || /^ERR_(SSL|TLS)_/.test(originalCode)) {
    return `The server and this computer could not agree on a secure line. ${kept}`
  }
  return undefined
}

function atSignIn({ code, response, responseCode }: SmtpFailure, { host }: SmtpSettings): string | undefined {
  if (
    /5\.7\.(139|30|57)\b/.test(response) &&
    /microsoft|outlook|office365|basic authentication/i.test(`${response} ${host}`)
  ) {
    return 'Microsoft no longer lets other programs sign in with this password. Use another account, or ask whoever runs it to allow it.'
  }
  if (code === 'EAUTH' && responseCode >= 500 && /gsmtp|google|gmail/i.test(`${response} ${host}`)) {
    return 'Google wants an app password, not your normal one.'
  }
  if (code === 'EAUTH' && responseCode >= 500) {
    return 'The mail server does not accept this user name or password. Check both; many providers want an app password.'
  }
  if (code === 'EAUTH') return `The mail server could not sign us in. ${kept}`
  if (responseCode === 530)
    return 'The mail server wants a user name and a password. Give them in the settings of this account.'
  return undefined
}

function inTheEnvelope(
  { command, code, response, responseCode }: SmtpFailure,
  from: string,
  to: string,
): string | undefined {
  if (code === 'EENVELOPE' && responseCode === 0)
    return `"${addressOf(to)}" is not an address mail can be sent to. Correct it.`
  if (command === 'RCPT TO' && responseCode >= 500) {
    return /\b5\.7\.\d/.test(response)
      ? `The mail server does not let this account send to ${addressOf(to)}. Details says why.`
      : `The mail server refuses ${addressOf(to)}: no such mailbox, or it takes no mail. Check the address.`
  }
  if (command === 'RCPT TO') return `The mail server of ${addressOf(to)} asks us to come back in some minutes. ${kept}`
  if (command === 'MAIL FROM' && tooLarge(responseCode))
    return 'The mail server refuses this message as too large. Make it shorter.'
  if (command === 'MAIL FROM' && responseCode >= 500) {
    return `This account may not send from ${addressOf(from)}. Use the address of the account itself.`
  }
  return undefined
}

function aboutTheContent({ command, code, responseCode }: SmtpFailure): string | undefined {
  if (code === 'EMESSAGE' && responseCode === 0)
    return 'The mail server refuses this message as too large. Make it shorter.'
  if (command === 'DATA' && responseCode >= 500)
    return 'The mail server refuses the content of this message. Details says why; change the text.'
  if (responseCode >= 400 && responseCode < 500)
    return `The mail server cannot take this message at the moment. ${kept}`
  if (code === 'ESOCKET' || code === 'ECONNECTION') return `The mail server hung up before it took the message. ${kept}`
  return undefined
}

/** 552: over the size limit. 555: the size parameter itself is refused. They are about this message, not about the account. */
export const tooLarge = (responseCode: number) => responseCode === 552 || responseCode === 555
