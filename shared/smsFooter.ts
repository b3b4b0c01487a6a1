/** The end of every marketing SMS: who it is from, and how to stop it. A text that says so itself needs none. */
export const withSmsFooter = (text: string, businessName: string): string =>
  /\bSTOP\b/.test(text) ? text : `${text}\n${businessName ? `${businessName}. ` : ''}Answer STOP to get no more.`
