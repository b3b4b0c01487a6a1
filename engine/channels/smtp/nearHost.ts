/** Mail servers of well-known providers, as their own help pages name them. */
const knownHosts = [
  'smtp.gmail.com',
  'smtp.office365.com',
  'smtp-mail.outlook.com',
  'smtp.mail.yahoo.com',
  'smtp.mail.me.com',
  'smtp.fastmail.com',
  'smtp.zoho.com',
  'smtp.zoho.eu',
  'smtp.ionos.com',
  'smtp.ionos.de',
  'smtp.strato.de',
  'smtp.web.de',
  'mail.gmx.net',
  'mail.gmx.com',
  'smtp.aol.com',
  'smtp.hostinger.com',
  'smtp.dreamhost.com',
  'smtpout.secureserver.net',
  'mail.privateemail.com',
  'smtp.sendgrid.net',
  'smtp.postmarkapp.com',
  'smtp.mailgun.org',
]

/** The well-known mail server that a misspelt name probably means: two slips of the finger away at most. Undefined when none is. */
export function nearHost(host: string): string | undefined {
  const typed = host.trim().toLowerCase()
  const byDistance = knownHosts
    .map((known) => ({ known, slips: slipsBetween(typed, known) }))
    .sort((a, b) => a.slips - b.slips)
  const nearest = byDistance[0]
  return nearest !== undefined && nearest.slips > 0 && nearest.slips <= 2 ? nearest.known : undefined
}

/** Optimal string alignment: letters added, left out, replaced, or two neighbours swapped. */
function slipsBetween(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      const isSwap = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row.push(
        Math.min(
          (last[j] ?? 0) + 1,
          (row[j - 1] ?? 0) + 1,
          (last[j - 1] ?? 0) + (same ? 0 : 1),
          isSwap ? (beforeLast[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      )
    }
    beforeLast = last
    last = row
  }
  return last[b.length] ?? 0
}
