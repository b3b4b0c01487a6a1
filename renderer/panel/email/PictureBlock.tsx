import { Button, TextInput } from '@mantine/core'
import { IconPhoto } from '@tabler/icons-react'
import { type DragEvent, useState } from 'react'
import type { BlockOf } from '../../../shared/email/block.ts'
import { directionOf } from '../../../shared/email/language.ts'
import { isEmbedded } from '../../../shared/email/picture.ts'
import { chooseFileOf } from '../../ui/chooseFileOf.ts'
import { toastProblem } from '../../ui/toast.tsx'
import { wordsOf } from '../texts/textParts.ts'
import styles from './BlockBody.module.css'
import { BlockText } from './BlockText.tsx'
import { useOpenDesign } from './designContext.ts'
import { pictureKinds, readPictureFile } from './readPictureFile.ts'

/** A picture: chosen from this computer, let go here, or named by its address on the web. */
export function PictureBlock({ block }: { block: BlockOf<'image'> }) {
  const { actions } = useOpenDesign()
  const [isReading, setReading] = useState(false)
  const [isOver, setOver] = useState(false)
  const take = async (file: File | null | undefined) => {
    if (!file) return
    setReading(true)
    const read = await readPictureFile(file)
    setReading(false)
    if (read.ok) actions.choose({ ...block, src: read.src, width: read.width })
    else toastProblem(read.sentence)
  }
  const holdsFile = (event: DragEvent) => event.dataTransfer.types.includes('Files')
  const choose = (words: string) => (
    <Button
      variant="default"
      size="compact-sm"
      leftSection={<IconPhoto size={16} />}
      aria-busy={isReading}
      onClick={async () => void take(await chooseFileOf(pictureKinds))}
      data-first
    >
      {isReading ? 'Reading the picture…' : words}
    </Button>
  )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: letting a file go here is the second way; the button is the first
    <div
      data-over={isOver || undefined}
      className={styles.picture}
      onDragOver={(event) => {
        if (!holdsFile(event)) return
        event.preventDefault()
        event.stopPropagation()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        if (!holdsFile(event)) return
        event.preventDefault()
        event.stopPropagation()
        setOver(false)
        void take(event.dataTransfer.files[0])
      }}
    >
      {isEmbedded(block.src) ? (
        <div className={styles.line} data-align={block.align} dir={directionOf(wordsOf(block.alt))}>
          <img className={styles.image} data-width={block.width} src={block.src} alt={block.alt} />
        </div>
      ) : (
        <div className={styles.empty}>
          {block.src === '' ? choose('Choose a picture') : <span>{placeOf(block.src)}</span>}
        </div>
      )}
      <div className={styles.settings}>
        {isEmbedded(block.src) ? (
          choose('Choose another')
        ) : (
          <TextInput
            label={block.src === '' ? 'Or its address on the web' : 'Its address on the web'}
            placeholder="https://"
            value={block.src}
            onChange={(event) => actions.type({ ...block, src: event.currentTarget.value.trim() })}
            onBlur={actions.leave}
          />
        )}
        {block.src !== '' && (
          <>
            <div className={styles.setting}>
              <BlockText title="What it shows" value={block.alt} onType={(alt) => actions.type({ ...block, alt })} />
            </div>
            <div className={styles.setting}>
              <BlockText
                title="Leads to (optional)"
                value={block.link}
                onType={(link) => actions.type({ ...block, link })}
              />
            </div>
          </>
        )}
      </div>
    </div>
  )
}

const placeOf = (src: string) =>
  URL.canParse(src)
    ? `Picture from ${new URL(src).hostname}. It is shown where the email is read.`
    : 'Picture from the web'
