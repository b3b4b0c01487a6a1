import type { FitViewOptions } from '@xyflow/react'
import { motionMs } from '../../ui/motion.ts'

/** Room for what floats over the canvas: the banner at the top; at the left the palette when it is open, and the bar of a step. */
export function fitOptions(): FitViewOptions {
  const isPaletteOpen = document.querySelector('[aria-label="Steps to add"]') !== null
  return {
    padding: { top: '76px', bottom: '72px', right: '32px', left: isPaletteOpen ? '272px' : '64px' },
    maxZoom: 1,
    duration: motionMs(180),
  }
}
