import { fieldTitle } from './fields.ts'

/** What a card says, for lists outside of the canvas: “Hi {{ person.firstName | default: 'there' }}” is “Hi First name”. */
export const plainLabel = (text: string): string =>
  text.replace(/\{\{-?\s*([A-Za-z][\w.]*)[^}]*\}\}/g, (_, name: string) => fieldTitle(name)).replace(/\{%.*?%\}/g, '')
