import type { Client } from '../../api/client.ts'
import { printPeople } from '../../ui/counts.ts'
import type { PeopleChoice } from './PeopleInside.tsx'

export interface Published {
  /** What became of the people inside, in a sentence; null when nobody was moved. */
  moved: string | null
  undo: (() => Promise<string>) | null
}

/** Publishes the draft; who is inside stays on their version or is moved. */
export async function publish(
  client: Client,
  workflow: string,
  people: PeopleChoice,
  { holdMinutes, revision }: { holdMinutes: number; revision: number | undefined },
): Promise<Published> {
  const { moved, change } = await client.versions.publish({ workflow, people, holdMinutes, revision })
  if (change === null) return { moved: null, undo: null }
  const undo = async () => {
    const { restored, movedOn } = await client.versions.undo({ change })
    const went = movedOn > 0 ? ` ${printPeople(movedOn)} had gone on and stay where they are.` : ''
    return `${printPeople(restored)} ${restored === 1 ? 'is' : 'are'} back where they were.${went}`
  }
  return { moved: `${printPeople(moved)} ${moved === 1 ? 'was' : 'were'} moved to it.`, undo }
}
