import type { Flow, Way } from './flow.ts'

/** How the ways out of a step are told. */
export interface Branch {
  /** Where its ways come together again: told after all of them. */
  join: string | null
  /** The way that is told on the same level, after the others, so that checks in a row do not become a ladder. */
  flat: Way | null
}

/**
 * For each step with several ways, the shortest way to tell it: its ways nested, up to where they meet, or all but one of
 * them nested, whichever goes less deep. So a chain stays flat, and a tree of n ways is never deeper than log2(n).
 */
export function branchesOf({ lastFirst, waysOf, isBack }: Flow): ReadonlyMap<string, Branch> {
  /** The next step that everybody comes to who leaves this one and gets anywhere; null where it ends. */
  const meeting = new Map<string, string | null>()
  const depth = new Map<string, number>()
  const height = new Map<string, number>()
  /** Steps from which everybody comes back to an earlier one. */
  const returning = new Set<string | null>()
  /** How many steps are told on one level from here on. */
  const length = new Map<string, number>()
  const branches = new Map<string, Branch>()

  /** The steps that everybody comes to from here on. */
  function* ahead(from: string): Generator<string> {
    for (let id: string | null = from; id !== null; id = meeting.get(id) ?? null) yield id
  }
  const common = (a: string | null, b: string | null): string | null => {
    let [one, other] = [a, b]
    while (one !== other) {
      if (one === null || other === null) return null
      if ((height.get(one) ?? 0) > (height.get(other) ?? 0)) one = meeting.get(one) ?? null
      else other = meeting.get(other) ?? null
    }
    return one
  }
  const depthUpTo = (target: string | null, join: string | null): number => {
    let most = 0
    if (target !== null)
      for (const id of ahead(target)) {
        if (id === join) break
        most = Math.max(most, depth.get(id) ?? 0)
      }
    return most
  }

  for (const id of lastFirst) {
    const ways = waysOf(id)
    const leaving = ways.filter((way) => !isBack(way) && !returning.has(way.target))
    if (ways.length > 0 && leaving.length === 0) returning.add(id)
    const on = leaving.length > 0 ? leaving : ways.filter((way) => !isBack(way))
    const join = on.length === 0 ? null : on.map(({ target }) => target).reduce(common)
    meeting.set(id, join)
    height.set(id, join === null ? 0 : (height.get(join) ?? 0) + 1)
    length.set(id, 1 + (length.get(join ?? '') ?? 0))
    if (ways.length < 2) continue
    const meets = join ?? (on.length > 2 ? mostShared(on, ahead) : null)
    const nested = ways.map((way) => ({ way, depth: isBack(way) ? 0 : depthUpTo(way.target, meets) }))
    const flat = flatOne(nested, on) ?? (meets === null ? longest(on, length) : null)
    branches.set(id, { join: meets, flat })
    length.set(id, 1 + (length.get(flat?.target ?? meets ?? '') ?? 0))
    // What is done when a plain step fails is an aside: it does not make its way a deep one.
    const aside = flat?.isMain ? 0 : 1
    depth.set(id, Math.max(...nested.map((one) => (one.way === flat ? one.depth : one.depth + aside))))
  }
  return branches
}

/** The plain way on, or the only way that does not lead back, or the one that goes deeper than all others. */
function flatOne(nested: readonly { way: Way; depth: number }[], on: readonly Way[]): Way | null {
  const main = nested.find(({ way }) => way.isMain)
  if (main) return main.way
  if (on.length === 1 && on[0]) return on[0]
  const [deepest, second] = nested.toSorted((a, b) => b.depth - a.depth)
  return deepest && second && deepest.depth > second.depth ? deepest.way : null
}

/** One long way beside short ones that end. */
function longest(ways: readonly Way[], length: ReadonlyMap<string, number>): Way | null {
  const [long, next] = ways
    .map((way) => ({ way, steps: way.target === null ? 0 : (length.get(way.target) ?? 0) }))
    .toSorted((a, b) => b.steps - a.steps)
  return long && next && long.steps > 5 && long.steps >= 3 * next.steps ? long.way : null
}

/** The first step that the most ways come to, where not all do. */
function mostShared(ways: readonly Way[], ahead: (from: string) => Iterable<string>): string | null {
  const counts = new Map<string, number>()
  for (const { target } of ways)
    if (target !== null) for (const id of ahead(target)) counts.set(id, (counts.get(id) ?? 0) + 1)
  const most = Math.max(...counts.values())
  return most < 2 ? null : ([...counts].find(([, count]) => count === most)?.[0] ?? null)
}
