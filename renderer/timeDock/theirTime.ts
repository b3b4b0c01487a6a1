/**
 * "moved from Sun 04:00 to Sun 08:00: quiet hours" is told in the time of the person. Where the clock of the business showed
 * another time at that moment, it says so. `at`: when it was moved.
 */
export function theirTime(reason: string, at: string, zone: string | undefined): string {
  const from = /^moved from (\w{3} \d\d:\d\d) /.exec(reason)?.[1]
  if (!from || !zone || from === wallTime(at, zone)) return reason
  return `${reason} (their time)`
}

/** "Sun 04:00", as the reasons of the engine write it. */
function wallTime(at: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    ...{ weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone },
  }).formatToParts(new Date(at))
  const part = (wanted: string) => parts.find(({ type }) => type === wanted)?.value ?? ''
  return `${part('weekday')} ${part('hour')}:${part('minute')}`
}
