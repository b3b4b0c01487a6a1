/** What the shell tells the host process. A port comes attached to its order. */
export type HostOrder = { type: 'port' } | { type: 'wake' } | { type: 'close' }

/** What the host process tells the shell. */
export type HostEvent = { type: 'ready' } | { type: 'refused'; message: string }
