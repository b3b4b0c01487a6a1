import { Liquid, type Template } from 'liquidjs'

/**
 * Texts with personal fields, written in Liquid. Strict: unknown filters are problems, only own properties are read,
 * no files are included, and a hostile text runs into the limits instead of the CPU.
 */
const liquid = new Liquid({
  strictFilters: true,
  strictVariables: false,
  ownPropertyOnly: true,
  templates: {},
  cache: 1000,
  parseLimit: 100_000,
  renderLimit: 200,
  memoryLimit: 1_000_000,
})

const parsed = new Map<string, Template[]>()

/** The text with its fields filled in. Throws when the text is not valid Liquid or runs too long. */
export function fillIn(text: string, facts: object): string {
  if (!text.includes('{{') && !text.includes('{%')) return text
  let template = parsed.get(text)
  if (!template) {
    template = liquid.parse(text)
    if (parsed.size > 1000) parsed.clear()
    parsed.set(text, template)
  }
  return liquid.renderSync(template, facts)
}

/** What is wrong with a text, as a sentence, or null. */
export function textProblem(text: string): string | null {
  try {
    liquid.parse(text)
    return null
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/, (file|line):?.*$/s, '') : String(error)
    return `One of its fields can't be read (${reason}). Put it in again with the field picker.`
  }
}
