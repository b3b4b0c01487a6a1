import type { z } from 'zod'

/** How a setting is shown in the form. `text` fields are Liquid and get the field picker. */
export interface FieldMeta {
  title: string
  help?: string
  control?:
    | 'text'
    | 'longText'
    | 'rule'
    | 'tags'
    | 'weekdays'
    | 'clock'
    | 'shares'
    | 'connection'
    | 'choice'
    | 'duration'
    | 'events'
    | 'cases'
    | 'pairs'
    | 'recordType'
    | 'segment'
    | 'workflow'
    | 'recordState'
    | 'recordStates'
    | 'dateField'
    | 'personField'
    | 'texts'
    | 'blocks'
  /** Words for each value of a choice. */
  choices?: Readonly<Record<string, string>>
  /** Which kinds of connection fit; left out, mail accounts. */
  kinds?: readonly string[]
  /** The unit shown after a number. */
  unit?: string
  /** A text of which is told how long it is: as SMS, or in letters. */
  counted?: 'sms' | 'letters'
  /** What an empty value means, for a setting that is chosen from a list: "Any state". */
  empty?: string
  /** Which page of the form it stands on: when it goes out, or what becomes of it if it fails. Left out, the first. */
  tab?: 'when' | 'fails'
  /**
   * What stays in this workspace when the step is copied as text: all of it, or the keys and passwords in it. The choice of
   * a connection always stays, and so does who a rule names.
   */
  isPrivate?: 'all' | 'keys'
  /** Asked for only while another setting is one of these. */
  when?: { readonly field: string; readonly is: readonly string[] }
}

export const field = <S extends z.ZodType>(schema: S, meta: FieldMeta): S => schema.meta({ ...meta })
