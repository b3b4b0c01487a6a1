import type { TextField, TextFieldGroup } from './textFields.ts'

/** "Élan" is found by "elan". */
const fold = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()

/** The groups with the fields that hold every typed word in their title or that of their group; groups without any are left out. */
export function findFields(groups: readonly TextFieldGroup[], typed: string): TextFieldGroup[] {
  const words = fold(typed).split(/\s+/).filter(Boolean)
  const fits = (label: string) => (field: TextField) =>
    words.every((word) => fold(`${field.title} ${label}`).includes(word))
  return groups
    .map(({ label, fields }) => ({ label, fields: fields.filter(fits(label)) }))
    .filter(({ fields }) => fields.length > 0)
}
