import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readBlocks } from '../../../shared/email/readBlocks.ts'
import { openStore } from '../file/open.ts'
import { dataAddress, pictureRows } from './pictureRows.ts'

test('a picture is kept once, however many people and places it goes to, and letters only name it', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'leadloom-test-'))
  const { store, close } = openStore(dataDir)
  try {
    const [one, other] = ['AAAA', 'BBBB'].map((data) => `data:image/png;base64,${data}`)
    const image = (src: string | undefined) => ({ type: 'image', src })
    const blocks = readBlocks([image(one), { type: 'columns', left: [image(one)], right: [image(other)] }]) ?? []
    const pictures = pictureRows(store)
    const letter = {
      lang: 'en',
      blocks: [...blocks, ...(readBlocks([image('https://fitbox.example/a.png')]) ?? [])],
      footer: '',
    }

    const kept = pictures.keepOf(letter)
    expect(pictures.keepOf(letter)).toEqual(kept)

    expect(JSON.stringify(kept)).not.toContain('base64')
    expect(JSON.stringify(kept)).toContain('https://fitbox.example/a.png')
    expect(store.raw.prepare('select count(*) as n from pictures').get()).toEqual({ n: 2 })
    expect(pictures.of(kept, kept).map(dataAddress)).toEqual([one, other])
  } finally {
    close()
    rmSync(dataDir, { recursive: true, force: true })
  }
})
