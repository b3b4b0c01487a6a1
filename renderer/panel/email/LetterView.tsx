import { useComputedColorScheme } from '@mantine/core'
import type { Letter } from '../../../shared/email/letter.ts'
import { letterHtml } from '../../../shared/email/letterHtml.ts'
import { pictureMark } from '../../../shared/email/picture.ts'
import { useBuilder } from '../../canvas/builderContext.ts'
import { EmailFrame } from '../../ui/EmailFrame.tsx'

/** A designed email of the test, as its person gets it. */
export function LetterView({ letter, subject }: { letter: Letter; subject: string }) {
  const pictures = useBuilder(({ test }) => test?.result?.pictures)
  const theme = useComputedColorScheme('light')
  const pictureAt = (src: string) =>
    src.startsWith(pictureMark) ? (pictures?.[src.slice(pictureMark.length)] ?? src) : src
  return <EmailFrame title={subject || 'The message'} html={letterHtml(letter, { subject, pictureAt, theme })} />
}
