/** An approved template as a message carries it: its name and language as the subject, a filled-in field a line as the body. */
export interface WhatsappTemplate {
  name: string
  language: string
}

/** "booking_reminder (en_GB)" */
export const printTemplate = ({ name, language }: WhatsappTemplate) => `${name} (${language})`

/** The template a subject names; null for a message of free text, which has no subject. */
export function readTemplate(subject: string): WhatsappTemplate | null {
  const [, name, language] = /^(\S+) \((\S+)\)$/.exec(subject) ?? []
  return name === undefined || language === undefined ? null : { name, language }
}

/** WhatsApp takes no line breaks, tabs or long gaps in a field. */
export const templateField = (text: string) => text.replace(/\s+/g, ' ').trim()

export const templateFields = (body: string): string[] => (body === '' ? [] : body.split('\n'))
