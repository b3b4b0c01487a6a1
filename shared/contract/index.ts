import { campaigns } from './campaigns.ts'
import { connections } from './connections.ts'
import { data } from './data.ts'
import { engine } from './engine.ts'
import { messages } from './messages.ts'
import { people } from './people.ts'
import { runs } from './runs.ts'
import { settings } from './settings.ts'
import { simulate } from './simulate.ts'
import { templates } from './templates.ts'
import { workflows } from './workflows.ts'

/** Everything the window, the command line and other programs can ask of the host. */
export const contract = {
  engine,
  workflows,
  runs,
  campaigns,
  people,
  messages,
  connections,
  templates,
  simulate,
  settings,
  data,
}
export type Contract = typeof contract
