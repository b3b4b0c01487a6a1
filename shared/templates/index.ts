import { abSubjectTest } from './abSubjectTest.ts'
import type { Template } from './define.ts'
import { emailSequence } from './emailSequence.ts'
import { followUp3Days } from './followUp3Days.ts'
import { followUp7Days } from './followUp7Days.ts'
import { leadNurture7Days } from './leadNurture7Days.ts'
import { welcomeNewLead } from './welcomeNewLead.ts'

/** Every shipped workflow, in the order of the gallery. */
export const templates: readonly Template[] = [
  welcomeNewLead,
  followUp3Days,
  followUp7Days,
  leadNurture7Days,
  emailSequence,
  abSubjectTest,
]
