import { outsideWindow } from '../../shared/freeTextWindow.ts'
import { fillIn } from '../../shared/text.ts'
import { printTemplate, templateField } from '../../shared/whatsappTemplate.ts'
import { skip } from '../walk/outcome.ts'
import type { Executor } from './executor.ts'
import { mobileOf } from './mobileOf.ts'
import { sendTo } from './sendTo.ts'

export const whatsapp: Executor<'whatsapp'> = (step) => {
  const { kind, text, template: name, language, parameters, purpose, connection, inDoubt } = step.config
  const to = mobileOf(step.address('whatsapp') ?? step.person.phone, step.business.country)
  const outcome = sendTo(
    step,
    { channel: 'whatsapp', to, purpose, anyTime: step.config.anyTime, missing: 'no phone number' },
    () => {
      const known = step.facts()
      const common = { purpose, connection, inDoubt }
      if (kind === 'text') return { subject: '', body: fillIn(text, known), ...common }
      const fields = parameters.map((field) => templateField(fillIn(field, known)))
      return { subject: printTemplate({ name, language }), body: fields.join('\n'), ...common }
    },
  )
  if (outcome.kind !== 'send') return outcome
  const reason =
    kind === 'text'
      ? outsideWindow(step.lastHeardMs('whatsapp'), step.nowMs)
      : emptyField(outcome.message.body, parameters.length)
  return reason === null ? outcome : skip(step.hasLink('failed') ? 'failed' : 'next', reason)
}

/** WhatsApp takes no template with a field left empty. */
function emptyField(body: string, count: number): string | null {
  const empty = count === 0 ? -1 : body.split('\n').indexOf('')
  return empty < 0 ? null : `nothing to put into field ${empty + 1} of the template`
}
