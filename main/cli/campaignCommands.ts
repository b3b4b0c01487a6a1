import type { Campaign } from '../../shared/contract/campaigns.ts'
import { type Arguments, type Command, lines, plural, textOf } from './command.ts'

export const campaignCommands: readonly Command[] = [
  {
    words: 'campaign start',
    needs: ['WORKFLOW'],
    options: {
      ...{ people: true, segment: true, import: true, list: true },
      ...{ name: true, at: true, 'per-hour': true, cost: true },
    },
    run: async (client, { values: [workflow = ''], options }) => {
      const result = await client.campaigns.start({ workflow, ...askedIn(options) })
      return {
        json: result,
        text: lines(
          `The campaign is ${result.campaign}. Started for ${plural(result.started, 'person', 'people')} so far.`,
          ...result.refused.map(({ person, reason }) => `  Not for ${person}: ${reason}`),
        ),
      }
    },
  },
  {
    words: 'campaign list',
    needs: [],
    options: {},
    run: async (client) => {
      const { campaigns } = await client.campaigns.list()
      return {
        json: { campaigns },
        text: lines(
          ...campaigns.map((one) => `${one.id}  ${one.state.padEnd(9)}  ${progressOf(one)}  ${one.name}`),
          plural(campaigns.length, 'campaign'),
        ),
      }
    },
  },
  {
    words: 'campaign show',
    needs: ['ID'],
    options: {},
    run: async (client, { values: [id = ''] }) => {
      const campaign = await client.campaigns.get({ id, limit: 100_000 })
      return {
        json: campaign,
        text: lines(
          `${campaign.name}: ${campaign.state}, ${progressOf(campaign)}`,
          ...campaign.persons.map(({ person, state, step, reason }) =>
            [`  ${person.padEnd(32)} ${state === 'waiting' ? 'not yet' : state}`, step, reason]
              .filter(Boolean)
              .join('  '),
          ),
          ...(campaign.pending.length > 0 ? ['Coming:'] : []),
          ...campaign.pending.map(({ at, person, step }) => `  ${at}  ${person}  ${step}`),
        ),
      }
    },
  },
  {
    words: 'campaign stats',
    needs: ['ID'],
    options: {},
    run: async (client, { values: [id = ''] }) => {
      const stats = await client.campaigns.stats({ id })
      const { people, started, refused, sent, replied, booked, paid, conversions, cost } = stats
      return {
        json: stats,
        text: lines(
          `${stats.name}: ${stats.state}`,
          `${plural(people, 'person', 'people')}: ${started} started, ${refused} refused. ${plural(sent, 'message')} sent.`,
          `${replied} replied, ${booked} booked, ${paid} paid.`,
          `${plural(conversions.count, 'conversion')} worth ${conversions.value}, cost ${cost}: a return of ${stats.return}${stats.returnPercent === null ? '' : ` (${stats.returnPercent} %)`}.`,
          ...stats.imports.map(
            ({ file, people, conversions }) =>
              `  ${file}: ${plural(people, 'person', 'people')}, ${plural(conversions.count, 'conversion')} worth ${conversions.value}`,
          ),
        ),
      }
    },
  },
  ...(['pause', 'resume', 'cancel'] as const).map(
    (word): Command => ({
      words: `campaign ${word}`,
      needs: ['ID'],
      options: {},
      run: async (client, { values: [id = ''] }) => {
        const campaign = await client.campaigns[word]({ id })
        return { json: campaign, text: `${campaign.name} is ${campaign.state}: ${progressOf(campaign)}.` }
      },
    }),
  ),
]

const progressOf = ({ progress: { people, waiting, inside, refused } }: Campaign) =>
  `${people - waiting - refused} of ${people} let in, ${inside} inside${refused > 0 ? `, ${refused} kept out` : ''}`

function askedIn(options: Arguments['options']) {
  const list = textOf(options, 'list')
  return {
    ...{ people: textOf(options, 'people') ?? 'all', segment: textOf(options, 'segment') },
    ...{ import: textOf(options, 'import'), name: textOf(options, 'name'), at: textOf(options, 'at') },
    ...{ perHour: textOf(options, 'per-hour'), cost: textOf(options, 'cost') },
    list: list?.split(',').flatMap((email) => email.trim() || []),
  }
}
