import { approvals } from './approvals.ts'
import { calendar } from './calendar.ts'
import { campaigns } from './campaigns.ts'
import { connections } from './connections.ts'
import { data } from './data.ts'
import { engine } from './engine.ts'
import { hooks } from './hooks.ts'
import { jobs } from './jobs.ts'
import { messages } from './messages.ts'
import { people } from './people.ts'
import { records } from './records.ts'
import { results } from './results.ts'
import { runs } from './runs.ts'
import { segments } from './segments.ts'
import { settings } from './settings.ts'
import { simulate } from './simulate.ts'
import { statistics } from './statistics.ts'
import { templates } from './templates.ts'
import { texts } from './texts.ts'
import { versions } from './versions.ts'
import { workflows } from './workflows.ts'

/** Everything the window, the command line and other programs can ask of the host. */
export const contract = {
  engine,
  workflows,
  versions,
  runs,
  results,
  campaigns,
  people,
  records,
  segments,
  messages,
  connections,
  templates,
  texts,
  simulate,
  settings,
  approvals,
  hooks,
  statistics,
  jobs,
  calendar,
  data,
}
export type Contract = typeof contract
