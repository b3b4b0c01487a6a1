/** How high the dock is while it is open, in pixels. */
export const dockHeights = { least: 150, usual: 190, most: 260 }
const places = { height: 'leadloom.dockHeight', folded: 'leadloom.dockFolded' }

export const withinHeights = (height: number) =>
  Number.isFinite(height)
    ? Math.round(Math.min(dockHeights.most, Math.max(dockHeights.least, height)))
    : dockHeights.usual

/** What was chosen last on this computer. */
export function keptHeight(): number {
  const kept = localStorage.getItem(places.height)
  return kept === null ? dockHeights.usual : withinHeights(Number(kept))
}

export const keepHeight = (height: number) => localStorage.setItem(places.height, String(height))

export const wasFolded = () => localStorage.getItem(places.folded) === 'yes'
export const keepFolded = (isFolded: boolean) => localStorage.setItem(places.folded, isFolded ? 'yes' : 'no')
