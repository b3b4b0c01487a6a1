/** The end of every marketing email: who sends it, and how to stop it. */
export function emailFooter({ businessName, postalAddress }: { businessName: string; postalAddress: string }): string {
  const sender = [businessName, postalAddress.replaceAll('\n', ', ')].filter(Boolean).join(', ')
  return [sender, 'To get no more of these, answer with the word "unsubscribe".'].filter(Boolean).join('\n')
}

/** A plain text with its end below it. */
export const withFooter = (text: string, footer: string) => (footer === '' ? text : `${text}\n\n--\n${footer}`)
