import type { Settings } from '../shared/contract/settings.ts'
import type { WorkflowSettings } from '../shared/graph.ts'
import { isZone } from './time/zones.ts'

/** The zone that a workflow counts a person's days in: the person's own, else the business's; or as its settings say. */
export function zoneFor(
  settings: WorkflowSettings,
  personZone: string | null,
  business: Pick<Settings, 'timeZone'>,
): string {
  const wanted = settings.timeZone ?? 'person'
  if (wanted === 'person') return personZone && isZone(personZone) ? personZone : business.timeZone
  return wanted !== 'business' && isZone(wanted) ? wanted : business.timeZone
}
