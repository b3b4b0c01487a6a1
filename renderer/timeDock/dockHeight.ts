import type { Sizes } from '../ui/keptSize.ts'

/** How high the dock is while it is open. */
export const dockHeights: Sizes = { least: 150, usual: 190, most: 260, place: 'leadloom.dockHeight' }

const folded = 'leadloom.dockFolded'
export const wasFolded = () => localStorage.getItem(folded) === 'yes'
export const keepFolded = (isFolded: boolean) => localStorage.setItem(folded, isFolded ? 'yes' : 'no')
