import { type Channel, carriersOf } from '../../shared/channels.ts'
import { Refusal } from '../../shared/errors.ts'
import type { ConnectionRow, connectionRows, SendingLane } from '../store/outbox/connectionRows.ts'

/** A way out for one message, with what people call it: "Gmail". */
export type TestLine = SendingLane & { connectionId: string; name: string }

/** The connection a message of this channel goes by: the one a step names, else the usual one. Null: there is none. */
export function findLine(
  connections: ReturnType<typeof connectionRows>,
  channel: Channel,
  named: string,
): TestLine | null {
  const rows = connections.list()
  const wanted = rows.find(({ id, name }) => id === named || name === named)?.id
  const lane = connections
    .lanes()
    .find(
      (one) => one.channel === channel && one.connectionId !== null && (named === '' || one.connectionId === wanted),
    )
  const row = rows.find(({ id }) => id === lane?.connectionId)
  return lane && row ? { ...lane, connectionId: row.id, name: providerOf(row) } : null
}

export function noLine(channel: Channel, named: string): Refusal {
  const mail = carriersOf(channel).includes('smtp')
  if (named !== '')
    return new Refusal(
      'NOT_POSSIBLE',
      mail
        ? 'The mail account of this email is not here, so no test can leave. Choose another, or connect it under Settings.'
        : 'The connection of this step is not here, so no test can leave. Choose another, or add it with: leadloom connection add.',
    )
  return new Refusal(
    'NOT_POSSIBLE',
    mail
      ? 'No mail account is connected yet, so no test can leave. Connect one under Settings.'
      : `Nothing to send ${channel === 'sms' ? 'an SMS' : 'on WhatsApp'} by is connected yet, so no test can leave. Add it with: leadloom connection add.`,
  )
}

const providers: readonly (readonly [host: RegExp, name: string])[] = [
  [/(^|\.)(gmail|google|googlemail)\.com$/, 'Gmail'],
  [/(^|\.)(outlook|office365|hotmail|live)\.com$/, 'Outlook'],
  [/(^|\.)(me|icloud)\.com$/, 'iCloud'],
  [/(^|\.)yahoo\.(com|co\.uk)$/, 'Yahoo'],
  [/(^|\.)gmx\.(net|de|com)$/, 'GMX'],
  [/(^|\.)fastmail\.com$/, 'Fastmail'],
]

function providerOf({ kind, host }: ConnectionRow): string {
  if (kind === 'twilio') return 'Twilio'
  if (kind === 'whatsapp') return 'WhatsApp'
  return providers.find(([known]) => known.test(host.toLowerCase()))?.[1] ?? host
}
