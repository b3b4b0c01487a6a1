import type { FitViewOptions } from '@xyflow/react'
import { motionMs } from '../../ui/motion.ts'

/** Room for what floats over the canvas: the banner or the bar of a step at the top, the palette at the left when it is open. */
export function fitOptions(): FitViewOptions {
  const isPaletteOpen = document.querySelector('[aria-label="Steps to add"]') !== null
  return {
    padding: { top: '76px', bottom: '32px', right: '32px', left: isPaletteOpen ? '240px' : '32px' },
    maxZoom: 1,
    duration: motionMs(180),
  }
}
