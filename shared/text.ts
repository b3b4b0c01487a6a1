import { type Context, filters, Liquid, type Template } from 'liquidjs'

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
  renderLimit: 60,
  memoryLimit: 1_000_000,
})

/** Where times are told: the zone of the facts, else the world's. */
const zoneIn = (context: Context): string => {
  const zone: unknown = context.getSync(['zone'])
  return typeof zone === 'string' && zone !== '' ? zone : 'UTC'
}

const plainDay = /^\d{4}-\d\d-\d\d$/

/** An instant as words of a place. A plain day has no zone: it is that day everywhere. Anything else stays as it is. */
function told(value: unknown, zone: string, options: Intl.DateTimeFormatOptions): unknown {
  const text = typeof value === 'string' ? value.trim() : ''
  const isDay = plainDay.test(text)
  const at = /^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(text) : Number.NaN
  if (Number.isNaN(at)) return value
  return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: isDay ? 'UTC' : zone }).format(at)
}

/** {{ record.startsAt | day }} is "Thursday 4 March", {{ record.startsAt | time }} is "18:00", where the person is. */
liquid.registerFilter('day', function (value: unknown) {
  return told(value, zoneIn(this.context), { weekday: 'long', day: 'numeric', month: 'long' })
})
liquid.registerFilter('time', function (value: unknown) {
  if (typeof value === 'string' && plainDay.test(value.trim())) return '' // a day has no time
  return told(value, zoneIn(this.context), { hour: '2-digit', minute: '2-digit' })
})
/** {{ record.amount | json }}: what is not there is null, so that what comes out is always JSON. */
const ownJson = filters.json
liquid.registerFilter('json', function (value: unknown, space?: unknown): unknown {
  return typeof ownJson === 'function' ? ownJson.call(this, value ?? null, space) : 'null'
})
/** {{ record.amount | money: record.currency }} is "£49.50"; without a currency it is "49.50". */
liquid.registerFilter('money', (value: unknown, currency: unknown) => {
  const amount =
    typeof value === 'number' || (typeof value === 'string' && value.trim() !== '') ? Number(value) : Number.NaN
  if (!Number.isFinite(amount)) return value
  const unit = typeof currency === 'string' && /^[A-Za-z]{3}$/.test(currency) ? currency.toUpperCase() : null
  const digits = { minimumFractionDigits: 2, maximumFractionDigits: 2 }
  return new Intl.NumberFormat('en-GB', unit ? { style: 'currency', currency: unit } : digits).format(amount)
})
/** Liquid's own `date` tells the time of the computer it runs on; ours that of the person. A plain day has no zone. */
const ownDate = filters.date
liquid.registerFilter('date', function (value: unknown, format: unknown, zone?: unknown): unknown {
  const ownZone = typeof value === 'string' && plainDay.test(value.trim()) ? 'UTC' : zoneIn(this.context)
  return typeof ownDate === 'function' ? ownDate.call(this, value, format, zone ?? ownZone) : value
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
  return patiently(template, facts)
}

/** The limit counts time that passes, also while the computer stands still or sleeps: an honest text is done the next time. */
function patiently(template: Template[], facts: object, triesLeft = 2): string {
  try {
    return liquid.renderSync(template, facts)
  } catch (error) {
    if (triesLeft === 0 || !(error instanceof Error) || !error.message.includes('render limit exceeded')) throw error
    return patiently(template, facts, triesLeft - 1)
  }
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
