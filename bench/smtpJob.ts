import { drawGraph } from '../engine/testing/drawGraph.ts'
import { engineWith } from './engineWith.ts'
import { inTempFolder, seconds } from './tempFolder.ts'

const graph = drawGraph(
  {
    start: ['manual'],
    check: ['check', { rule: { combinator: 'and', rules: [{ field: 'person.email', operator: 'notNull' }] } }],
    hello: [
      'email',
      { subject: 'Welcome {{ person.firstName }}', body: 'Hi {{ person.firstName }},\n\nthank you for writing to us.' },
    ],
    end: ['end'],
  },
  ['start > check', 'check.yes > hello', 'check.no > end'],
)

/** People per second from their start over a check to an email that a local SMTP server accepted, each state durable. */
export const smtpJob = (port: number, people: number): Promise<number> =>
  inTempFolder(async (folder) => {
    const { engine, id } = await engineWith(folder, people, graph)
    await engine.api.connections.add({
      from: 'FitBox <hello@fitbox.example>',
      host: '127.0.0.1',
      port,
      secure: false,
      username: '',
      password: '',
      perMinute: null,
    })
    await engine.api.campaigns.start({ workflow: id, people: 'all' })
    let accepted = 0
    const took = await seconds(async () => {
      accepted = (await engine.api.engine.runDue({ untilIdle: true })).messages.accepted
    })
    await engine.close()
    if (accepted !== people) throw new Error(`${accepted} of ${people} messages were accepted.`)
    return people / took
  })
