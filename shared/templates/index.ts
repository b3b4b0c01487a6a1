import { abSubjectTest } from './abSubjectTest.ts'
import { applicationApproved } from './applicationApproved.ts'
import { assignmentDeadline } from './assignmentDeadline.ts'
import { birthday } from './birthday.ts'
import { bookingConfirmation } from './bookingConfirmation.ts'
import { bookingReminder } from './bookingReminder.ts'
import { chatLeadCapture } from './chatLeadCapture.ts'
import { csvLeadCampaign } from './csvLeadCampaign.ts'
import { customerOnboarding } from './customerOnboarding.ts'
import type { Template } from './define.ts'
import { emailSequence } from './emailSequence.ts'
import { followUp3Days } from './followUp3Days.ts'
import { followUp7Days } from './followUp7Days.ts'
import { leadNurture7Days } from './leadNurture7Days.ts'
import { leadNurture30Days } from './leadNurture30Days.ts'
import { newLeadsToN8n } from './newLeadsToN8n.ts'
import { noShowRecovery } from './noShowRecovery.ts'
import { paymentDue } from './paymentDue.ts'
import { paymentPending3Days } from './paymentPending3Days.ts'
import { postSessionThankYou } from './postSessionThankYou.ts'
import { productLaunch } from './productLaunch.ts'
import { quoteFollowUp } from './quoteFollowUp.ts'
import { recordingAvailable } from './recordingAvailable.ts'
import { reEngagement } from './reEngagement.ts'
import { trialWelcome } from './trialWelcome.ts'
import { weeklyCheckIn } from './weeklyCheckIn.ts'
import { welcomeNewLead } from './welcomeNewLead.ts'

/** Every shipped workflow, in the order of the gallery: group by group, the most used first. */
export const templates: readonly Template[] = [
  welcomeNewLead,
  followUp3Days,
  followUp7Days,
  leadNurture7Days,
  leadNurture30Days,
  chatLeadCapture,
  trialWelcome,
  quoteFollowUp,

  bookingConfirmation,
  bookingReminder,
  postSessionThankYou,
  noShowRecovery,

  paymentDue,
  paymentPending3Days,

  csvLeadCampaign,
  emailSequence,
  abSubjectTest,
  productLaunch,
  reEngagement,
  customerOnboarding,
  weeklyCheckIn,

  applicationApproved,
  recordingAvailable,
  assignmentDeadline,

  birthday,
  newLeadsToN8n,
]
