import { expect, test } from 'vitest'
import { readSmtpFailure } from './smtpFailure.ts'
import { smtpSentence } from './smtpTrouble.ts'

const account = { host: 'smtp.fitbox.example', port: 25, secure: false, username: 'fitbox', password: 'x' }
const gmail = { ...account, host: 'smtp.gmail.com' }

/** The errors are those nodemailer 10.6 gives; the answers of servers are quoted from real ones. */
const rows = [
  [
    { code: 'EDNS', originalCode: 'ENOTFOUND' },
    'We can\'t find a mail server called "smtp.fitbox.example". Check the spelling.',
  ],
  [
    { code: 'EDNS', originalCode: 'EAI_AGAIN' },
    "This computer can't look up any server at the moment: it may be offline. We kept the message and will try again.",
  ],
  [
    { code: 'ESOCKET', originalCode: 'ECONNREFUSED', command: 'CONN' },
    'The server is there but refuses this door (port 25). Most use 587.',
  ],
  [
    { code: 'ETIMEDOUT', timeoutType: 'CONNECT_TIMEOUT', command: 'CONN' },
    'No answer after 10 s. Your network or antivirus may block outgoing mail.',
  ],
  [
    { code: 'ETIMEDOUT', timeoutType: 'GREETING_TIMEOUT', command: 'CONN' },
    'No answer after 10 s. Your network or antivirus may block outgoing mail.',
  ],
  [
    { code: 'ETIMEDOUT', timeoutType: 'SOCKET_TIMEOUT', command: 'CONN' },
    'The mail server stopped answering. We kept the message and will try again.',
  ],
  [
    { code: 'ESOCKET', originalCode: 'ENETUNREACH', command: 'CONN' },
    'There is no way to the mail server: this computer may be offline. We kept the message and will try again.',
  ],
  [
    {
      code: 'ESOCKET',
      originalCode: 'ERR_SSL_WRONG_VERSION_NUMBER',
      command: 'CONN',
      message: 'error:0A00010B:SSL routines:tls_validate_record_header:wrong version number',
    },
    'The server speaks the other kind of secure line. Change it in the settings of this account.',
  ],
  [
    { code: 'ESOCKET', originalCode: 'DEPTH_ZERO_SELF_SIGNED_CERT', command: 'CONN' },
    'This server shows its own certificate. Is it your own server?',
  ],
  [
    { code: 'ESOCKET', originalCode: 'CERT_HAS_EXPIRED', command: 'CONN' },
    "The server's certificate has run out. Whoever runs the server has to renew it.",
  ],
  [
    { code: 'ESOCKET', originalCode: 'ERR_TLS_CERT_ALTNAME_INVALID', command: 'CONN' },
    'The server\'s certificate is for another name than "smtp.fitbox.example". Check the name of the server.',
  ],
  [
    { code: 'ETLS', command: 'CONN', message: 'Connection closed unexpectedly' },
    'The server and this computer could not agree on a secure line. We kept the message and will try again.',
  ],
  [
    { code: 'EAUTH', responseCode: 535, response: '535 5.7.3 Authentication unsuccessful' },
    'The mail server does not accept this user name or password. Check both; many providers want an app password.',
  ],
  [
    {
      code: 'EAUTH',
      responseCode: 535,
      response: '535 5.7.139 Authentication unsuccessful, basic authentication is disabled.',
    },
    'Microsoft no longer lets other programs sign in with this password. Use another account, or ask whoever runs it to allow it.',
  ],
  [
    { code: 'EAUTH', responseCode: 454, response: '454 4.7.0 Temporary authentication failure' },
    'The mail server could not sign us in. We kept the message and will try again.',
  ],
  [
    { code: 'EENVELOPE', responseCode: 530, command: 'MAIL FROM', response: '530 5.7.0 Authentication required' },
    'The mail server wants a user name and a password. Give them in the settings of this account.',
  ],
  [
    { code: 'EENVELOPE', responseCode: 553, command: 'MAIL FROM', response: '553 5.7.1 Sender address rejected' },
    'This account may not send from hello@fitbox.example. Use the address of the account itself.',
  ],
  [
    { code: 'EENVELOPE', responseCode: 552, command: 'MAIL FROM', response: '552 5.3.4 too big' },
    'The mail server refuses this message as too large. Make it shorter.',
  ],
  [
    { code: 'EENVELOPE', responseCode: 450, command: 'RCPT TO', response: '450 4.2.0 Greylisted' },
    'The mail server of maya@example.test asks us to come back in some minutes. We kept the message and will try again.',
  ],
  [
    { code: 'EENVELOPE', responseCode: 550, command: 'RCPT TO', response: '550 5.1.1 No such user' },
    'The mail server refuses maya@example.test: no such mailbox, or it takes no mail. Check the address.',
  ],
  [
    { code: 'EENVELOPE', responseCode: 554, command: 'RCPT TO', response: '554 5.7.1 Relay access denied' },
    'The mail server does not let this account send to maya@example.test. Details says why.',
  ],
  [{ code: 'EENVELOPE', command: 'API' }, '"maya@example.test" is not an address mail can be sent to. Correct it.'],
  [
    { code: 'EENVELOPE', responseCode: 452, command: 'MAIL FROM' },
    'The mail server cannot take this message at the moment. We kept the message and will try again.',
  ],
  [
    { code: 'EENVELOPE', responseCode: 421, command: 'DATA' },
    'The mail server is busy and asks us to come back later. We kept the message and will try again.',
  ],
  [
    { code: 'EMESSAGE', responseCode: 554, command: 'DATA' },
    'The mail server refuses the content of this message. Details says why; change the text.',
  ],
  [
    { code: 'ECONNECTION', command: 'CONN' },
    'The mail server hung up before it took the message. We kept the message and will try again.',
  ],
  [
    { code: 'EPROTOCOL', responseCode: 554, command: 'CONN' },
    'The mail server does not let this computer in. We kept the message and will try again.',
  ],
  [
    { message: 'something new' },
    "Sending failed and we don't know this reason yet. We kept the message and will try again.",
  ],
] as const

test.each(rows)('%j', (error, sentence) => {
  const failure = readSmtpFailure(Object.assign(new Error('raw'), error))
  expect(smtpSentence(failure, account, 'FitBox <hello@fitbox.example>', 'maya@example.test')).toBe(sentence)
})

test('Google wants an app password', () => {
  const failure = readSmtpFailure(
    Object.assign(new Error('Invalid login'), {
      code: 'EAUTH',
      responseCode: 535,
      response: '535-5.7.8 Username and Password not accepted. - gsmtp',
    }),
  )
  expect(smtpSentence(failure, gmail, '', '')).toBe('Google wants an app password, not your normal one.')
})

test('port 587 is not offered to someone who uses it', () => {
  const failure = readSmtpFailure(Object.assign(new Error(''), { code: 'ESOCKET', originalCode: 'ECONNREFUSED' }))
  expect(smtpSentence(failure, { ...account, port: 587 }, '', '')).toBe(
    'The server is there but refuses this door (port 587). Some use 465.',
  )
})

test('what is no error at all is still told', () => {
  expect(readSmtpFailure('odd')).toEqual({
    message: 'odd',
    code: '',
    originalCode: '',
    command: '',
    responseCode: 0,
    response: '',
    timeoutType: '',
  })
})
