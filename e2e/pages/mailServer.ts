import { createServer, type Socket } from 'node:net'

/** What the server does with the messages it is offered. */
type Manner = 'takes' | 'refusesPeople' | 'hangsUpAfterContent'

/** The least a mail server must say, on loopback (RFC 5321). Its manner can change at any time. */
export async function startMailServer(manner: Manner = 'takes') {
  const state = { manner, received: '' }
  const open = new Set<Socket>()
  const server = createServer((socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
    socket.on('error', () => socket.destroy())
    socket.write('220 stand-in ESMTP\r\n')
    let isContent = false
    let rest = ''
    socket.on('data', (data) => {
      state.received += data.toString()
      rest += data.toString()
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end)
        rest = rest.slice(end + 2)
        if (isContent && line !== '.') continue
        const answer = isContent ? afterContent(state.manner) : answerTo(line, state.manner)
        isContent = answer.startsWith('354')
        if (answer === '') return void socket.destroy()
        socket.write(`${answer}\r\n`)
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    received: () => state.received,
    becomes: (manner: Manner) => {
      state.manner = manner
    },
    close: () => {
      for (const socket of open) socket.destroy()
      return new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

function answerTo(line: string, manner: Manner): string {
  if (/^EHLO/i.test(line)) return '250-stand-in\r\n250 8BITMIME'
  if (/^RCPT/i.test(line) && manner === 'refusesPeople') return '550 5.1.1 No such mailbox here'
  if (/^DATA/i.test(line)) return '354 go on'
  return /^QUIT/i.test(line) ? '221 bye' : '250 fine'
}

const afterContent = (manner: Manner) => (manner === 'hangsUpAfterContent' ? '' : '250 kept')
