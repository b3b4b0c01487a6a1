/** Every channel of the outbox, and the kinds of connection that carry it. Where there is none, nothing but this computer is needed. */
const carriers = {
  email: ['smtp'],
  sms: ['twilio'],
  whatsapp: ['whatsapp', 'twilio'],
  webhook: [],
  http: ['http'],
} as const satisfies Record<string, readonly string[]>

export type Channel = keyof typeof carriers

export const channels = Object.keys(carriers) as readonly Channel[] // the keys of the object above

export const carriersOf = (channel: Channel): readonly string[] => carriers[channel]

/** What goes to another program and not to the person: no wish of theirs holds it, and it is no contact with them. */
export const programChannels = ['webhook', 'http'] as const satisfies readonly Channel[]

export const isToPerson = (channel: string) => !programChannels.some((one) => one === channel)
