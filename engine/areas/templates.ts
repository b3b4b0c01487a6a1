import type { Api } from '../../shared/contract/api.ts'
import { Refusal } from '../../shared/errors.ts'
import { type Blank, blanksOf } from '../../shared/templates/blanks.ts'
import type { Template } from '../../shared/templates/define.ts'
import { templates } from '../../shared/templates/index.ts'

export function templatesArea(): Api['templates'] {
  return {
    list: () => ({ templates: templates.map(summaryOf) }),
    get: ({ id }) => {
      const template = templates.find((one) => one.id === id)
      if (!template) throw new Refusal('NOT_FOUND', `There is no template "${id}".`)
      return { ...summaryOf(template), graph: template.graph }
    },
  }
}

function summaryOf({ id, name, group, sentence, days, graph }: Template) {
  const blanks = blanksOf(graph, graph)
  const count = (kind: Blank['kind']) => blanks.filter((one) => one.kind === kind).length
  return { id, name, group, sentence, days, blanks: { read: count('read'), fill: count('fill') } }
}
