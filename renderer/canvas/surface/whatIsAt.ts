import type { Point } from '../layout/layout.ts'

/** The step whose card lies at a point of the window. */
export const stepAt = ({ x, y }: Point): string | null =>
  document
    .elementsFromPoint(x, y)
    .map((element) => element.closest('.react-flow__node-step')?.getAttribute('data-id'))
    .find((id) => typeof id === 'string') ?? null
