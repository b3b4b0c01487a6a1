import type { Family } from '../../shared/nodes/define.ts'

/** The colours of a picture. In the window they are those of the theme; in a file they are written out, in light. */
export interface PictureColours {
  ground: string
  surface: string
  line: string
  text: string
  muted: string
  families: Readonly<Record<Family, { ink: string; tile: string }>>
}

/** Colours by the names of styles/tokens.css, as `read` gives their values. */
export function pictureColours(read: (token: string) => string): PictureColours {
  const family = (name: Family) => ({ ink: read(`${name}-ink`), tile: read(`${name}-tile`) })
  return {
    ground: read('canvas'),
    surface: read('surface'),
    line: read('border-strong'),
    text: read('fg'),
    muted: read('fg-2'),
    families: {
      start: family('start'),
      send: family('send'),
      wait: family('wait'),
      check: family('check'),
      do: family('do'),
      end: { ink: read('end-ink'), tile: 'none' },
    },
  }
}

/** They follow the theme of the window. */
export const themeColours = pictureColours((token) => `var(--${token})`)

export const tileOf = ({ families: known }: PictureColours, family: Family | null) => known[family ?? 'end']
