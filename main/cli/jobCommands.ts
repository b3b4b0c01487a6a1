import { Refusal } from '../../shared/errors.ts'
import { type Command, lines, plural, textOf } from './command.ts'

const decisions = { approve: 'approved', reject: 'rejected' } as const

export const jobCommands: readonly Command[] = [
  {
    words: 'jobs list',
    needs: [],
    options: {},
    run: async (client) => {
      const { jobs } = await client.jobs.list()
      return {
        json: { jobs },
        text: lines(
          ...jobs.map(
            ({ name, about, last }) =>
              `${name.padEnd(15)} ${last ? `${last.state} ${last.startedAt}` : 'never run'.padEnd(29)}  ${about}`,
          ),
        ),
      }
    },
  },
  {
    words: 'jobs run',
    needs: ['NAME'],
    more: 'WORD',
    options: {},
    run: async (client, { values }) => {
      const { ran } = await client.jobs.run({ name: values.join(' ') })
      return { json: { ran }, text: lines(...ran.map(jobLine)) }
    },
  },
  {
    words: 'jobs log',
    needs: [],
    options: { limit: true },
    run: async (client, { options }) => {
      const { runs } = await client.jobs.log({ limit: textOf(options, 'limit') })
      return { json: { runs }, text: lines(...runs.map(jobLine), plural(runs.length, 'run')) }
    },
  },
  {
    words: 'approval list',
    needs: [],
    options: {},
    run: async (client) => {
      const { approvals } = await client.approvals.list()
      return {
        json: { approvals },
        text: lines(
          ...approvals.map(({ id, title, person, workflow, until }) =>
            [`${id}  ${title}  ${person}, ${workflow}`, until ? `until ${until}` : ''].filter(Boolean).join(', '),
          ),
          `${plural(approvals.length, 'decision')} to make`,
        ),
      }
    },
  },
  {
    words: 'approval decide',
    needs: ['ID', 'approve|reject'],
    options: { text: true },
    run: async (client, { values: [id = '', word = ''], options }) => {
      if (word !== 'approve' && word !== 'reject')
        throw new Refusal('NOT_POSSIBLE', 'Say approve or reject after the id.')
      const as = decisions[word]
      return { json: await client.approvals.decide({ id, as, text: textOf(options, 'text') }), text: `It is ${as}.` }
    },
  },
  {
    words: 'audit',
    needs: [],
    options: { limit: true },
    run: async (client, { options }) => {
      const { entries } = await client.statistics.audit({ limit: textOf(options, 'limit') })
      return {
        json: { entries },
        text: lines(
          ...entries.map(({ at, what, subject, about, detail, workflow }) =>
            [at, what, about ?? subject, detail, workflow && `by “${workflow}”`].filter(Boolean).join('  '),
          ),
        ),
      }
    },
  },
  {
    words: 'calendar',
    needs: [],
    options: { from: true, to: true, 'no-forecast': false },
    run: async (client, { options }) => {
      const list = await client.calendar.list({
        ...{ from: textOf(options, 'from'), to: textOf(options, 'to'), forecast: options['no-forecast'] !== true },
      })
      return {
        json: list,
        text: lines(
          ...list.items.map(({ at, kind, title, person, workflow, forecast }) =>
            [at, kind.padEnd(8), title, person, workflow, forecast ? '(forecast)' : ''].filter(Boolean).join('  '),
          ),
          ...list.notes,
          plural(list.items.length, 'entry', 'entries'),
        ),
      }
    },
  },
  {
    words: 'workflow stats',
    needs: ['WORKFLOW'],
    options: {},
    run: async (client, { values: [id = ''] }) => {
      const stats = await client.statistics.workflow({ id })
      const { name, started, lastStartedAt, inside, finished, failed, stopped, messages, conversions } = stats
      return {
        json: stats,
        text: lines(
          `${name}: started ${plural(started, 'time')}${lastStartedAt ? `, last ${lastStartedAt}` : ''}.`,
          `${inside} inside, ${finished} finished, ${failed} failed.`,
          ...stopped.map(({ reason, count }) => `  ${count} left because ${reason}`),
          ...messages.map(({ channel, state, count }) => `  ${channel}: ${count} ${state}`),
          `${stats.replied} replied, ${stats.booked} booked, ${stats.paid} paid. ${plural(conversions.count, 'conversion')} worth ${conversions.value}.`,
          ...Object.values(stats.steps).map(
            (step) => `  ${step.title}: ${step.in} came, ${step.sent} sent, ${step.waiting} here now`,
          ),
        ),
      }
    },
  },
]

const jobLine = ({ name, state, startedAt, tookMs, records, error }: JobLine) =>
  `${startedAt}  ${name.padEnd(15)} ${state.padEnd(6)}  ${records} in ${tookMs} ms${error ? `: ${error}` : ''}`

interface JobLine {
  name: string
  state: string
  startedAt: string
  tookMs: number
  records: number
  error: string | null
}
