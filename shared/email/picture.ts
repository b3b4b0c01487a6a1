/** A picture that travels with the email, as it stands in a workflow. Nothing that could hold a script, such as SVG. */
const dataAddress = /^data:(image\/(?:png|jpeg|gif));base64,([A-Za-z0-9+/]+={0,2})$/

export const pictureTypes = ['image/png', 'image/jpeg', 'image/gif'] as const

export const pictureLimits = { bytes: 200_000, bytesTogether: 600_000 }

/** In a message a picture is named by its id, and kept once for all. */
export const pictureMark = 'picture:'

export const isEmbedded = (src: string) => src.startsWith('data:')

interface Picture {
  type: string
  base64: string
}

/** Those that were read: an editor asks for the same ones at each letter typed, and they are long. */
const known = new Map<string, Picture | null>()

/** The kind and the bytes in base64 of a picture that travels along, or null. */
export function readPicture(src: string): Picture | null {
  const before = known.get(src)
  if (before !== undefined) return before
  const [, type, base64] = dataAddress.exec(src) ?? []
  const picture = type !== undefined && base64 !== undefined ? { type, base64 } : null
  if (known.size > 30) known.clear()
  known.set(src, picture)
  return picture
}

/** How many bytes a picture has. An address has none: it is fetched by who reads the email. */
export function pictureBytes(src: string): number {
  if (!isEmbedded(src)) return 0
  const length = src.length - src.indexOf(',') - 1
  return Math.floor((length * 3) / 4) - (src.endsWith('==') ? 2 : src.endsWith('=') ? 1 : 0)
}
