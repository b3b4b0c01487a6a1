import type { BlockOf } from '../../../shared/email/block.ts'
import { pictureLimits, pictureTypes } from '../../../shared/email/picture.ts'
import { shortened } from '../../ui/shortened.ts'

export const pictureKinds = [...pictureTypes, 'image/webp', 'image/avif', 'image/bmp'].join(',')

type Read =
  | { ok: true; src: string; width: BlockOf<'image'>['width'] }
  /** What is wrong with it and what to do. */
  | { ok: false; sentence: string }

/** Twice as wide as an email shows it, so that it is sharp on a phone. */
const mostPixels = 1_200

/**
 * A picture from this computer, small enough to travel: what mail programs can show is taken as it is, anything else and
 * anything larger is drawn anew, smaller each time until it fits. A photo of 5 MB becomes one of 150 KB.
 */
export async function readPictureFile(file: File): Promise<Read> {
  const picture = await createImageBitmap(file).catch(() => null)
  if (!picture)
    return {
      ok: false,
      sentence: `“${shortened(file.name)}” can’t be read as a picture. Save it as PNG or JPEG and choose it again.`,
    }
  try {
    const width = picture.width <= 200 ? 'small' : picture.width <= 400 ? 'medium' : 'full'
    const src = (await asItIs(file, picture)) ?? (await drawnSmaller(picture, file.type !== 'image/jpeg'))
    if (src) return { ok: true, src, width }
    const most = pictureLimits.bytes / 1000
    return {
      ok: false,
      sentence: `“${shortened(file.name)}” can’t be made smaller than ${most} KB, the most that travels well in an email.`,
    }
  } finally {
    picture.close()
  }
}

async function asItIs(file: File, { width }: ImageBitmap): Promise<string | null> {
  const isKnown = pictureTypes.some((type) => type === file.type)
  // A moving GIF would stand still when drawn anew, so it may be as wide as it is.
  const fits = file.size <= pictureLimits.bytes && (width <= mostPixels || file.type === 'image/gif')
  return isKnown && fits ? `data:${file.type};base64,${await base64Of(file)}` : null
}

async function drawnSmaller(picture: ImageBitmap, mayBeClear: boolean): Promise<string | null> {
  const isClear = mayBeClear && hasClearParts(picture)
  for (let width = Math.min(picture.width, mostPixels); width >= 100; width = Math.floor(width * 0.75)) {
    const canvas = new OffscreenCanvas(width, Math.max(1, Math.round((picture.height * width) / picture.width)))
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    const type = isClear ? 'image/png' : 'image/jpeg'
    for (const quality of isClear ? [1] : [0.82, 0.6]) {
      const blob = await canvas.convertToBlob({ type, quality })
      if (blob.size <= pictureLimits.bytes) return `data:${type};base64,${await base64Of(blob)}`
    }
  }
  return null
}

/** A logo with a clear ground would stand on black as a JPEG. */
function hasClearParts(picture: ImageBitmap): boolean {
  const canvas = new OffscreenCanvas(64, 64)
  const context = canvas.getContext('2d')
  context?.drawImage(picture, 0, 0, 64, 64)
  const pixels = context?.getImageData(0, 0, 64, 64).data ?? new Uint8ClampedArray()
  return pixels.some((value, at) => at % 4 === 3 && value < 250)
}

async function base64Of(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  const pieces: string[] = []
  for (let at = 0; at < bytes.length; at += 8192) pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8192)))
  return btoa(pieces.join(''))
}
