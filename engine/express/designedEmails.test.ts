import { expect, test } from 'vitest'
import { minuteMs } from '../../shared/duration.ts'
import { letterHtml } from '../../shared/email/letterHtml.ts'
import { composeEmail } from '../channels/smtp/composeEmail.ts'
import { drawGraph } from '../testing/drawGraph.ts'
import { sending } from '../testing/sendingBusiness.ts'
import { parseEmail } from '../testing/standIns/parseEmail.ts'

/** The smallest picture there is. */
const dot = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'
const blocks = [
  { id: 'a', type: 'text', size: 'heading', text: 'Hi {{ person.firstName }}' },
  { id: 'b', type: 'image', src: `data:image/gif;base64,${dot}`, alt: 'Our gym', width: 'small' },
  { id: 'c', type: 'button', text: 'Book', url: 'https://fitbox.example/book?for={{ person.firstName }}' },
  { id: 'd', type: 'columns', left: [{ id: 'e', type: 'text', text: 'مرحبا' }], right: [{ id: 'f', type: 'divider' }] },
]
const designed = (config: object = {}) =>
  drawGraph({ start: ['personAdded'], mail: ['email', { subject: 'Welcome', blocks, ...config }] }, ['start > mail'])

test('a designed email arrives as HTML and as plain text, with its picture in it, and nothing in a name can break it', async () => {
  await sending({}, async ({ on, add, api, runDue }, server) => {
    await api.settings.save({ postalAddress: '12 High Street\nLondon' })
    await on('Welcome', designed({ purpose: 'marketing' }))
    await add({ firstName: '<script>"Tom" & Co</script>', email: 'tom@example.com' })
    await runDue()
    const [email] = server.messages
    expect(email?.shape).toBe('multipart/alternative(text/plain, multipart/related(text/html, image/gif))')
    expect(email?.headers['list-unsubscribe']).toBe('<mailto:hello@fitbox.example?subject=unsubscribe>')
    expect(email?.body).toBe(
      [
        'Hi <script>"Tom" & Co</script>',
        'Our gym',
        'Book\nhttps://fitbox.example/book?for=%3Cscript%3E%22Tom%22%20%26%20Co%3C%2Fscript%3E',
        'مرحبا\n\n----------',
        '--\nFitBox, 12 High Street, London\nTo get no more of these, answer with the word "unsubscribe".',
      ].join('\n\n'),
    )
    expect(email?.html).toContain('Hi &lt;script&gt;&quot;Tom&quot; &amp; Co&lt;/script&gt;</h2>')
    expect(email?.html).toContain('<td class="words" dir="rtl" align="right"')
    expect(email?.html).toContain('FitBox, 12 High Street, London<br>')
    const [picture] = email?.pictures ?? []
    expect(picture).toMatchObject({ type: 'image/gif', disposition: 'inline; filename=picture-1.gif' })
    expect(picture?.content.toString('base64')).toBe(dot)
    expect(email?.html).toContain(`<img src="cid:${picture?.cid}" alt="Our gym" width="160"`)

    const { messages } = await api.messages.list({ show: 'all', limit: 10 })
    expect(messages.map(({ designed: isDesigned, body }) => [isDesigned, body])).toEqual([[true, email?.body]])
    const { html } = await api.messages.html({ id: messages[0]?.id ?? '', theme: 'auto' })
    expect(html).toBe(email?.html?.replace(/cid:[^"]+/, `data:image/gif;base64,${dot}`))
  })
})

test('a message with a picture is made again for another try, and is the same to the last byte', async () => {
  const faultFor = (_to: string, attempt: number) => (attempt === 1 ? ('dropAfterDot' as const) : undefined)
  await sending({ faultFor }, async ({ on, add, runDue, passMs }, server) => {
    await on('Welcome', designed({ inDoubt: 'sendAgain' }))
    await add({ firstName: 'Maya', email: 'maya@example.com' })
    await runDue()
    await passMs(minuteMs)
    const [first, second] = server.messages.map(({ raw }) => raw.toString('latin1'))
    expect(first).toContain('picture-1.gif')
    expect(second).toBe(first)
  })
})

test('the same draft gives the same bytes whenever it is made, and a picture in it is there once', async () => {
  const image = { id: '', type: 'image' as const, alt: '', link: '', width: 'full' as const, align: 'start' as const }
  const src = `data:image/gif;base64,${dot}`
  const draft = {
    ...{ key: '1.x.maya', at: 0, from: 'hello@fitbox.example', to: 'maya@example.com', subject: 'Hi', body: 'Hi' },
    purpose: 'service' as const,
    letter: {
      lang: 'en',
      footer: '',
      blocks: [
        { ...image, src },
        { ...image, src },
      ],
    },
  }
  const [once, again] = (await Promise.all([composeEmail(draft), composeEmail(draft)])).map((made) => Buffer.from(made))
  expect(once?.toString()).toBe(again?.toString())
  expect(parseEmail(once ?? Buffer.alloc(0)).pictures.map(({ cid }) => cid)).toEqual(['picture-1@fitbox.example'])
})

test('a generated code is in what arrives, also in an address, and in nothing that is listed', async () => {
  await sending({}, async ({ on, add, runDue, api }, server) => {
    const graph = drawGraph(
      {
        start: ['personAdded'],
        code: ['generateCode', { kind: 'letters', length: 20 }],
        mail: [
          'email',
          {
            subject: 'Your code',
            blocks: [
              { type: 'text', text: 'It is {{ steps.code.code }}.' },
              { type: 'button', text: 'Use it', url: 'https://fitbox.example/?code={{ steps.code.code }}' },
            ],
          },
        ],
      },
      ['start > code > mail'],
    )
    await on('Code', graph)
    await add()
    await runDue()
    const email = server.messages.at(-1)
    const code = /It is (\w{20})\./.exec(email?.html ?? '')?.[1] ?? 'there is none'
    expect(email?.html).toContain(`href="https://fitbox.example/?code=${code}"`)
    const { messages } = await api.messages.list({ show: 'all', limit: 10 })
    const { html } = await api.messages.html({ id: messages[0]?.id ?? '', theme: 'auto' })
    expect(html).toContain('It is ••••••.')
    expect(html).not.toContain(code)
  })
})

test('a test shows the very email that is sent when the workflow is on', async () => {
  await sending({}, async ({ on, add, runDue, api }, server) => {
    await on('Welcome', designed())
    await add({ firstName: 'Maya', email: 'maya@example.com' })
    await runDue()
    const tested = await api.simulate.run({
      graph: designed(),
      name: 'Welcome',
      seed: 1,
      people: new Blob(['first name,email\nMaya,maya@example.com']),
      days: 1,
    })
    const [message] = tested.messages
    const html = letterHtml(message?.letter ?? { lang: '', blocks: [], footer: '' }, {
      subject: message?.subject ?? '',
      pictureAt: (src) => tested.pictures?.[src.replace('picture:', '')] ?? src,
    })
    const arrived = server.messages[0]
    expect(message?.body).toBe(arrived?.body)
    expect(html).toBe(arrived?.html?.replace(/cid:[^"]+/, `data:image/gif;base64,${dot}`))
    expect(JSON.stringify(message)).not.toContain(dot)
  })
})

test('an email without blocks is plain text, as ever', async () => {
  await sending({}, async ({ on, add, runDue, api }, server) => {
    await on('Plain', drawGraph({ s: ['personAdded'], a: ['email', { subject: 'Hi', body: 'Hello.' }] }, ['s > a']))
    await add()
    await runDue()
    expect([server.messages[0]?.shape, server.messages[0]?.html]).toEqual(['text/plain', null])
    const { messages } = await api.messages.list({ show: 'all', limit: 10 })
    expect(messages[0]?.designed).toBe(false)
    await expect(
      Promise.resolve().then(() => api.messages.html({ id: messages[0]?.id ?? '', theme: 'auto' })),
    ).rejects.toThrow('not a designed email')
  })
})
