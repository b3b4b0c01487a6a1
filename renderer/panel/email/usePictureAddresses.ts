import { useEffect, useRef } from 'react'
import { allBlocks, type EmailBlock } from '../../../shared/email/block.ts'
import { readPicture } from '../../../shared/email/picture.ts'

/** Short addresses for the pictures of a preview, which would be read anew at each letter typed. */
export function usePictureAddresses(blocks: readonly EmailBlock[]): (src: string) => string {
  const made = useRef(new Map<string, string>())
  useEffect(() => {
    const all = made.current
    return () => {
      for (const address of all.values()) URL.revokeObjectURL(address)
      all.clear()
    }
  }, [])
  const wanted = new Set(allBlocks(blocks).flatMap((block) => (block.type === 'image' ? [block.src] : [])))
  for (const [src, address] of made.current) {
    if (wanted.has(src)) continue
    URL.revokeObjectURL(address)
    made.current.delete(src)
  }
  return (src) => {
    const known = made.current.get(src)
    const picture = known === undefined ? readPicture(src) : null
    if (known !== undefined || picture === null) return known ?? src
    const bytes = Uint8Array.from(atob(picture.base64), (letter) => letter.charCodeAt(0))
    const address = URL.createObjectURL(new Blob([bytes], { type: picture.type }))
    made.current.set(src, address)
    return address
  }
}
