import type { FitViewOptions } from '@xyflow/react'
import { motionMs } from '../../ui/motion.ts'
import type { Sides } from './wholeView.ts'

const leastWidth = 300

/** Room for what floats over the canvas: the banner at the top; at the left the palette when it is open, and the bar of a step; at the right the inspector. */
export function coveredSides(): Sides {
  const isPaletteOpen = document.querySelector('[aria-label="Steps to add"]') !== null
  const left = isPaletteOpen ? 272 : 64
  const width = document.querySelector('[data-screen="builder"]')?.getBoundingClientRect().width ?? 0
  const panel = coveredByPanel()
  // Where the two leave too little, the steps would be too small to read.
  const hasRoomBeside = panel > 0 && width - left - panel - 32 >= leastWidth
  return { top: 76, right: hasRoomBeside ? panel + 32 : 32, bottom: 72, left }
}

/** How much of the canvas the inspector covers at its right: in narrow windows it lies over the canvas. */
export function coveredByPanel(): number {
  const canvas = document.querySelector('[data-screen="builder"]')?.getBoundingClientRect()
  const panel = document.querySelector('[aria-label="Inspector"]')?.getBoundingClientRect()
  return canvas && panel && panel.width > 0 ? Math.max(0, canvas.right - panel.left) : 0
}

export function fitOptions(): FitViewOptions {
  const { top, right, bottom, left } = coveredSides()
  return {
    padding: { top: `${top}px`, right: `${right}px`, bottom: `${bottom}px`, left: `${left}px` },
    maxZoom: 1,
    duration: motionMs(180),
  }
}
