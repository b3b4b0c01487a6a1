import { isSame } from './isSame.ts'
import type { Trigger } from './trigger.ts'

export const segmentChanged: Trigger<'segmentChanged'> = {
  watches: ({ segment }) => segment,
  hears: ({ segment, change }, { type, payload }) =>
    type === (change === 'joined' ? 'joinedSegment' : 'leftSegment') &&
    (isSame(segment, payload.segment) || payload.segmentId === segment),
  rule: ({ rule }) => rule,
}
