import { type Command, lines, textOf } from './command.ts'

export const whyCommand: Command = {
  words: 'why',
  needs: ['PERSON', 'WORKFLOW'],
  options: { step: true, at: true },
  run: async (client, { values: [person = '', workflow = ''], options }) => {
    const answer = await client.runs.why({ person, workflow, step: textOf(options, 'step'), at: textOf(options, 'at') })
    return {
      json: answer,
      text: lines(
        answer.sentence,
        ...answer.starts.map(({ at, step, reason }) => `  ${at}  ${step}: not started, ${reason}`),
        ...answer.steps.map(({ at, step, sentence, values }) => {
          const seen = Object.entries(values).map(([title, value]) => `${title} was ${String(value ?? 'empty')}`)
          return `  ${at}  ${step}: ${[sentence, ...seen].join('; ')}`
        }),
      ),
    }
  },
}
