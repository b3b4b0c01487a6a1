/** Gives the focus back to the canvas, without moving what is seen. */
export const focusCanvas = () =>
  document.querySelector<HTMLElement>('[data-screen="builder"]')?.focus({ preventScroll: true })
