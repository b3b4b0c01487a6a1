interface Sized {
  width: number
  height: number
  /** Of the whole window: what opens below the canvas, such as a test, covers it and moves nothing. */
  windowHeight: number
}

/** The view that has in its middle what was there before the window, or the panel beside the canvas, took another size. */
export function keepMiddle<View extends { x: number; y: number }>(view: View, before: Sized, now: Sized): View {
  const x = view.x + (now.width - before.width) / 2
  const y = view.y + (now.windowHeight - before.windowHeight) / 2
  return x === view.x && y === view.y ? view : { ...view, x, y }
}
