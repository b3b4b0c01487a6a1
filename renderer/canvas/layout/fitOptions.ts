import type { FitViewOptions } from '@xyflow/react'
import { motionMs } from '../../ui/motion.ts'
import type { Sides } from './wholeView.ts'

/** Room for what floats over the canvas: the banner at the top; at the left the palette when it is open, and the bar of a step. */
export function coveredSides(): Sides {
  const isPaletteOpen = document.querySelector('[aria-label="Steps to add"]') !== null
  return { top: 76, right: 32, bottom: 72, left: isPaletteOpen ? 272 : 64 }
}

export function fitOptions(): FitViewOptions {
  const { top, right, bottom, left } = coveredSides()
  return {
    padding: { top: `${top}px`, right: `${right}px`, bottom: `${bottom}px`, left: `${left}px` },
    maxZoom: 1,
    duration: motionMs(180),
  }
}
