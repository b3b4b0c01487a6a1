import type { Answer } from '../channel.ts'

/** The answer when a message was not allowed to leave: `contentStarts` said no, or the channel was closing. */
export const heldBack = (error: unknown): Answer => ({
  state: 'retry',
  error: {
    sentence: 'Leadloom was stopping, so this message stayed here. It goes out later.',
    details: String(error),
    ofConnection: false,
  },
})
