/** How wide the inspector may be, in pixels. */
export const panelWidths = { least: 320, usual: 380, most: 560 }
const place = 'leadloom.panelWidth'

export const withinWidths = (width: number) =>
  Number.isFinite(width)
    ? Math.round(Math.min(panelWidths.most, Math.max(panelWidths.least, width)))
    : panelWidths.usual

/** What was chosen last on this computer. */
export function keptWidth(): number {
  const kept = localStorage.getItem(place)
  return kept === null ? panelWidths.usual : withinWidths(Number(kept))
}

export const keepWidth = (width: number) => localStorage.setItem(place, String(width))
