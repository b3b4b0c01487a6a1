/** What a dropped file is to us, by its name. */
export function fileKindOf(name: string): 'workflow' | 'people' | 'other' {
  if (/\.json$/i.test(name)) return 'workflow'
  return /\.(csv|tsv|txt)$/i.test(name) ? 'people' : 'other'
}
