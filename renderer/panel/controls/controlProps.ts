import type { FormField } from '../../../shared/nodes/derive.ts'

export interface ControlProps {
  field: FormField
  value: unknown
  error: string | null
  /** The other settings beside it, for what depends on them. */
  config: Readonly<Record<string, unknown>>
  /** `typing` joins one undo entry until the field is left. */
  onChange: (value: unknown, kind: 'typing' | 'choice') => void
  onLeave: () => void
}
