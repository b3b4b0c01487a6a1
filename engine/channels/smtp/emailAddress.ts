import addressparser from 'nodemailer/lib/addressparser'

/** The bare address in "FitBox <hello@fitbox.example>". Text without an address is returned as it is. */
export const addressOf = (text: string) => addressparser(text, { flatten: true })[0]?.address || text.trim()

/** The part after the @, in ASCII; "localhost" when there is none, so that a Message-ID can always be made. */
export function domainOf(text: string): string {
  const address = addressOf(text)
  const domain = address.slice(address.lastIndexOf('@') + 1)
  const url = `http://${domain}`
  return address.includes('@') && URL.canParse(url) ? new URL(url).hostname : 'localhost'
}
