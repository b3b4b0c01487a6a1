/**
 * Where in Settings a problem is mended, by its sentence: "Add it under Settings." Null when it is mended in the
 * workflow. `returnTo` is the workflow that the way back leads to.
 */
export function settingsPlace(message: string, returnTo: string): string | null {
  if (!/\bSettings\b/.test(message)) return null
  return `/settings/${/mail account/i.test(message) ? 'mail' : 'business'}/${returnTo}`
}
