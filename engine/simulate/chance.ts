import { newId, type Random, seededRandom, shareOf } from '../../shared/ids.ts'

/**
 * Chance in a test hangs on the person and not on the order things come in, so that what happens to one of them changes
 * nothing for anybody else. Whose turn it is is told by the engine before anything is left to chance.
 */
export function chanceOf(seed: number): {
  random: Random
  turnTo: (personId: string) => void
  idFor: (label: string) => string
} {
  const own = new Map<string, Random>()
  const taken = new Map<string, number>()
  const randomFor = (text: string) => seededRandom(Math.floor(shareOf(`${seed} ${text}`) * 4_294_967_296))
  let current = randomFor('')
  return {
    random: () => current(),
    turnTo: (personId) => {
      const known = own.get(personId)
      current = known ?? randomFor(personId)
      if (!known) own.set(personId, current)
    },
    /** The id of a person or record: the same for the same label, wherever in the list it stands. */
    idFor: (label) => {
      const count = taken.get(label) ?? 0
      taken.set(label, count + 1)
      return newId(randomFor(`${label} ${count}`))
    },
  }
}
export type Chance = ReturnType<typeof chanceOf>
