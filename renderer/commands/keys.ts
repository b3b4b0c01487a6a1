/** What a key press says about itself, as in a KeyboardEvent. */
export interface Press {
  key: string
  code?: string
  ctrlKey: boolean
  metaKey: boolean
  shiftKey: boolean
  altKey: boolean
}

/**
 * True when the press is the keys of a command, such as "Mod+K", "Shift+1" or "?". Digits are meant as keys of the upper row,
 * because Shift makes another sign of them on every keyboard; signs are meant as such, however they are typed.
 */
export function matchesKeys(press: Press, keys: string, isMac: boolean): boolean {
  const parts = keys.split('+').map((part) => part.toLowerCase())
  const wanted = parts.at(-1) ?? ''
  const isDigit = /^\d$/.test(wanted)
  const isSign = /^[^\p{L}\p{N}]$/u.test(wanted)
  return (
    (isDigit ? press.code === `Digit${wanted}` : press.key.toLowerCase() === wanted) &&
    (isMac ? press.metaKey : press.ctrlKey) === parts.includes('mod') &&
    !(isMac ? press.ctrlKey : press.metaKey) &&
    ((isSign && !parts.includes('shift')) || press.shiftKey === parts.includes('shift')) &&
    press.altKey === parts.includes('alt')
  )
}

/** How the keys are written on this kind of computer: "Ctrl K" or "Cmd K". */
export function printKeys(keys: string, isMac: boolean): string {
  const names: Record<string, string> = { Mod: isMac ? 'Cmd' : 'Ctrl', Alt: isMac ? 'Option' : 'Alt' }
  return keys
    .split('+')
    .map((part) => names[part] ?? part.replace(/^Arrow/, ''))
    .join(' ')
}

export const isMacComputer = () => /mac/i.test(navigator.platform)
