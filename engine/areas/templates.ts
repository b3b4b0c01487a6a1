import type { Api } from '../../shared/contract/api.ts'
import { Refusal } from '../../shared/errors.ts'
import { templates } from '../../shared/templates/index.ts'

export function templatesArea(): Api['templates'] {
  return {
    list: () => ({ templates: templates.map(({ id, name, sentence, days }) => ({ id, name, sentence, days })) }),
    get: ({ id }) => {
      const template = templates.find((one) => one.id === id)
      if (!template) throw new Refusal('NOT_FOUND', `There is no template "${id}".`)
      const { name, sentence, days, graph } = template
      return { id, name, sentence, days, graph }
    },
  }
}
