/** Every time zone this computer knows, and the given one in case it is not among them. */
export function timeZones(also: string): string[] {
  const known = ['UTC', ...Intl.supportedValuesOf('timeZone')]
  return [...new Set(also ? [also, ...known] : known)].sort()
}
