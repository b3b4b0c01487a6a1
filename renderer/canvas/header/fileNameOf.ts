/** A name that every system takes for a file: "Welcome: new leads" becomes "Welcome new leads.png". */
export function fileNameOf(name: string, ending: string): string {
  const plain = name
    .replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[. ]+|[. ]+$/g, '')
    .slice(0, 120)
  return `${plain || 'workflow'}.${ending}`
}
