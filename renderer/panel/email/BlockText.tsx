import { TextEditor } from '../controls/TextEditor.tsx'
import { useOpenDesign } from './designContext.ts'

interface BlockTextProps {
  title: string
  value: string
  isLong?: boolean
  /** It is what the block looks like: nothing stands around it. */
  isBare?: boolean
  onType: (text: string) => void
}

/** A text within a block, with personal fields. */
export function BlockText({ title, value, isLong = false, isBare = false, onType }: BlockTextProps) {
  const { actions } = useOpenDesign()
  return (
    <TextEditor
      label={title}
      isLabelHidden={isBare}
      value={value}
      isLong={isLong}
      onChange={onType}
      onLeave={actions.leave}
    />
  )
}
