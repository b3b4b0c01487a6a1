import { SegmentedControl } from '@mantine/core'
import { useDebouncedValue, useElementSize } from '@mantine/hooks'
import { useMemo, useState } from 'react'
import type { EmailBlock } from '../../../shared/email/block.ts'
import { letterHtml } from '../../../shared/email/letterHtml.ts'
import { letterText } from '../../../shared/email/letterText.ts'
import { EmailFrame } from '../../ui/EmailFrame.tsx'
import { PreviewAs } from '../texts/PreviewAs.tsx'
import { useTextPeople } from '../texts/useTextPeople.ts'
import styles from './EmailPreview.module.css'
import { previewLetter, previewText } from './previewLetter.ts'
import { useFooter } from './useFooter.ts'
import { usePictureAddresses } from './usePictureAddresses.ts'

interface EmailPreviewProps {
  subject: string
  blocks: readonly EmailBlock[]
  isMarketing: boolean
}

const views = [
  { value: 'phone', label: 'Phone' },
  { value: 'desktop', label: 'Desktop' },
  { value: 'dark', label: 'Dark' },
  { value: 'text', label: 'Plain text' },
] as const
type View = (typeof views)[number]['value']

/** As wide as a mail program on a phone and on a desk shows an email, in pixels. */
const widths = { phone: 360, dark: 360, desktop: 640, text: 360 }

/** How the email arrives, for one person after the other. */
export function EmailPreview({ subject, blocks, isMarketing }: EmailPreviewProps) {
  const { person } = useTextPeople()
  const [view, setView] = useState<View>('phone')
  const { ref, width: room } = useElementSize()
  const { footer, country } = useFooter(isMarketing)
  // Drawn when the typing pauses: a letter must not wait for the page it changes.
  const [latest] = useDebouncedValue(blocks, 150)
  const letter = useMemo(
    () => previewLetter(latest, { facts: person?.facts ?? {}, country, footer }),
    [latest, person, country, footer],
  )
  const pictureAt = usePictureAddresses(letter.blocks)
  if (!person) return null
  const scale = room > 0 ? Math.min(1, (room - 2) / widths[view]) : 1
  const filledSubject = previewText(subject, person.facts)
  return (
    <section ref={ref} className={styles.preview} aria-label="Preview">
      <SegmentedControl
        fullWidth
        aria-label="Preview as it is on"
        transitionDuration={0}
        data={views.map(({ value, label }) => ({ value, label }))}
        value={view}
        onChange={(value) => setView(views.find((one) => one.value === value)?.value ?? 'phone')}
      />
      <PreviewAs />
      <div className={styles.mail} data-view={view} style={{ width: widths[view] * scale + 2 }}>
        <p className={styles.subject} dir="auto" data-personal>
          {filledSubject.trim() || 'No subject yet'}
        </p>
        {view === 'text' ? (
          <>
            <p className={styles.note}>For mail programs that show no pictures. It is made from the blocks.</p>
            <p className={styles.text} dir="auto" data-personal>
              {letterText(letter)}
            </p>
          </>
        ) : (
          <EmailFrame
            title={`The email as ${person.name} gets it`}
            html={letterHtml(letter, { subject: filledSubject, pictureAt, theme: view === 'dark' ? 'dark' : 'light' })}
            width={widths[view]}
            scale={scale}
          />
        )}
      </div>
    </section>
  )
}
