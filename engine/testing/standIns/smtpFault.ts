/** What can go wrong with a mail server, one word for each: switched on in the stand-in to see what the sender makes of it. */
export type SmtpFault =
  /** Takes the connection and never says a word. */
  | 'noGreeting'
  /** Hangs up instead of greeting. */
  | 'dropAtGreeting'
  /** 421 instead of a greeting. */
  | 'busyGreeting'
  /** 535 for every password, also the right one. */
  | 'wrongPassword'
  /** 452 at MAIL FROM. */
  | 'fullAtSender'
  /** 550 5.7.1 at MAIL FROM: this account may not send from this address. */
  | 'senderRefused'
  /** 450 at RCPT TO: come back in some minutes. */
  | 'greylist'
  /** 550 at RCPT TO. */
  | 'noSuchAddress'
  /** 421 at DATA. */
  | 'busyAtData'
  /** Drops the line at the first byte of content. Keeps nothing. */
  | 'dropMidData'
  /** Keeps the message, then drops the line without an answer. */
  | 'dropAfterDot'
  /** Keeps the message, then never answers. */
  | 'hangAfterDot'
  /** 451 after the final dot. Keeps nothing. */
  | 'busyAfterDot'
  /** 554 after the final dot. Keeps nothing. */
  | 'refusedAfterDot'
  /** Keeps the message, says 250, then drops the line. */
  | 'dropAfterAnswer'
  /** Keeps the message and takes its time to say so. */
  | 'slow'

/** What the stand-in says for a fault that is an answer; the texts are those of real servers. */
export const faultReplies: Partial<Record<SmtpFault, string>> = {
  busyGreeting: '421 4.3.2 mail.example.test service not available, closing transmission channel',
  wrongPassword: '535 5.7.8 Error: authentication failed',
  fullAtSender: '452 4.3.1 Insufficient system storage',
  senderRefused: '550 5.7.1 Sender address rejected: not owned by user',
  greylist: '450 4.2.0 Greylisted, please try again in 300 seconds',
  noSuchAddress: '550 5.1.1 No such user here',
  busyAtData: '421 4.3.2 Service shutting down',
  busyAfterDot: '451 4.3.0 Queue file write error',
  refusedAfterDot: '554 5.6.0 Message content rejected',
}
