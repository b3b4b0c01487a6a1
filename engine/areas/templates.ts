import type { Api } from '../../shared/contract/api.ts'
import { Refusal } from '../../shared/errors.ts'
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

const summaryOf = ({ id, name, group, sentence, days }: Template) => ({ id, name, group, sentence, days })
