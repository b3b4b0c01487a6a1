import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect, useLayoutEffect, useState } from 'react'
import { useBuilder } from '../canvas/builderContext.ts'
import type { OutlineRow } from './outlineRows.ts'

/** As high as a line of two rows of words; each is measured when it is seen. */
const usualHeight = 46
/** Room for what floats above the lines, and for the "+" below the last one. */
const margin = { above: 64, below: 32 }

/**
 * Only the lines on the screen are drawn, so that a thousand steps open at once; and the one that keys act on, which a screen
 * reader has to find, and those that are being dragged.
 */
export function useSeenLines(
  rows: readonly OutlineRow[],
  kept: readonly (string | null)[],
  frame: RefObject<HTMLElement | null>,
  scroller: HTMLElement | null,
) {
  const [offset, setOffset] = useState(0)
  const above = useBuilder(({ test, isFinding }) => `${test !== null} ${isFinding}`)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what stands above the lines moves them
  useLayoutEffect(() => {
    if (!frame.current || !scroller) return
    const top = frame.current.getBoundingClientRect().top - scroller.getBoundingClientRect().top
    setOffset(Math.round(top + scroller.scrollTop))
  }, [frame, scroller, above])
  const keptAt = kept.map((key) => rows.findIndex((row) => row.key === key)).filter((at) => at >= 0)
  const lines = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    getItemKey: (index) => rows[index]?.key ?? index,
    estimateSize: () => usualHeight,
    scrollMargin: offset,
    scrollPaddingStart: margin.above,
    scrollPaddingEnd: margin.below,
    overscan: 12,
    rangeExtractor: (range) => [...new Set([...keptAt, ...defaultRangeExtractor(range)])].sort((a, b) => a - b),
  })
  const [first] = kept
  const at = rows.findIndex(({ key }) => key === first)
  useEffect(() => {
    if (at >= 0) lines.scrollToIndex(at, { align: 'auto' })
  }, [lines, at])
  return { lines, offset }
}
