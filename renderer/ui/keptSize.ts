/** How large something that can be dragged may be, in pixels, and where this computer keeps what was chosen last. */
export interface Sizes {
  least: number
  usual: number
  most: number
  place: string
}

export const withinSizes = ({ least, usual, most }: Sizes, size: number) =>
  Number.isFinite(size) ? Math.round(Math.min(most, Math.max(least, size))) : usual

export function keptSize(sizes: Sizes): number {
  const kept = localStorage.getItem(sizes.place)
  return kept === null ? sizes.usual : withinSizes(sizes, Number(kept))
}

export const keepSize = ({ place }: Sizes, size: number) => localStorage.setItem(place, String(size))
