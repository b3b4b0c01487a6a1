/**
 * A generated code is never written down where people or programs read: texts carry a mark, and the code takes its place
 * when the bytes of a message are made. The mark names a step of the same run, so that nobody can have somebody else's
 * code by writing a mark into their own name.
 */
export const codeMark = (node: string) => `[[code:${node}]]`

const marks = /\[\[code:([^\]]{1,100})\]\]/g

/** The text with its codes put in. `read` gives the code of a step of this run, or null. */
export const putCodesIn = (text: string, read: (node: string) => string | null): string =>
  text.includes('[[code:') ? text.replace(marks, (mark, node: string) => read(node) ?? mark) : text

export const hiddenCode = '••••••'

/** The text as lists and exports show it. */
export const hideCodes = (text: string): string => (text.includes('[[code:') ? text.replace(marks, hiddenCode) : text)
