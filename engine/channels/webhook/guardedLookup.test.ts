import { describe, expect, test } from 'vitest'
import { BlockedAddress, checkLiteral, guardedLookup } from './guardedLookup.ts'

/** Never, whatever the owner says. */
const never = [
  ...['http://0.0.0.0/', 'http://0/', 'http://0.1.2.3/', 'http://[::]/', 'http://[::ffff:0.0.0.0]/'],
  // Link-local and the places where cloud machines keep their keys, in every spelling a URL takes.
  ...['http://169.254.169.254/latest/meta-data/', 'http://169.254.0.1/', 'http://169.254.170.2/v2/credentials'],
  ...[
    'http://2852039166/',
    'http://0xa9fea9fe/',
    'http://0xA9.0xFE.0xA9.0xFE/',
    'http://0251.0376.0251.0376/',
    'http://169.254.43518/',
  ],
  ...[
    'http://169.16689662/',
    'http://１６９.２５４.１６９.２５４/',
    'http://169。254。169。254/',
    'http://169.254.169.254./',
  ],
  ...[
    'http://user:pass@169.254.169.254/',
    'http://example.com@169.254.169.254/',
    'http://169.254.169.254:8080/',
    'http:169.254.169.254',
  ],
  ...[
    'http://[::ffff:169.254.169.254]/',
    'http://[::ffff:a9fe:a9fe]/',
    'http://[0:0:0:0:0:ffff:a9fe:a9fe]/',
    'http://[::169.254.169.254]/',
  ],
  ...[
    'http://[64:ff9b::a9fe:a9fe]/',
    'http://[64:ff9b::169.254.169.254]/',
    'http://[64:ff9b:1::a9fe:a9fe]/',
    'http://[2002:a9fe:a9fe::]/',
  ],
  ...['http://[2001:0:a9fe:a9fe::]/', 'http://[2606:4700::5efe:a9fe:a9fe]/', 'http://[::ffff:0:169.254.169.254]/'],
  ...['http://[fe80::1]/', 'http://[febf::1]/', 'http://[fd00:ec2::254]/', 'http://[fd20:ce::254]/'],
  ...['http://100.100.100.200/', 'http://168.63.129.16/', 'http://192.0.0.192/'],
  // Multicast, broadcast, reserved, documentation, benchmarks.
  ...[
    'http://224.0.0.1/',
    'http://239.255.255.250/',
    'http://[ff02::1]/',
    'http://[ff0e::1]/',
    'http://255.255.255.255/',
    'http://0xffffffff/',
  ],
  ...[
    'http://240.0.0.1/',
    'http://192.0.0.1/',
    'http://192.0.2.1/',
    'http://198.18.0.1/',
    'http://198.51.100.1/',
    'http://203.0.113.1/',
  ],
  ...[
    'http://[2001:db8::1]/',
    'http://[100::1]/',
    'http://[fec0::1]/',
    'http://[2002:7f00:1::]/',
    'http://[::127.0.0.1]/',
    'http://[::10.0.0.1]/',
  ],
]

/** Only when the owner lets webhooks into the local network. */
const local = [
  ...[
    'http://10.0.0.1/',
    'http://10.255.255.255/',
    'http://172.16.0.1/',
    'http://172.31.255.255/',
    'http://192.168.0.1/',
    'http://192.168.1/',
  ],
  ...[
    'http://167772161/',
    'http://0xa000001/',
    'http://012.0.0.1/',
    'http://10.1/',
    'http://100.64.0.1/',
    'http://100.127.255.255/',
  ],
  ...[
    'http://[::ffff:10.0.0.1]/',
    'http://[::ffff:c0a8:1]/',
    'http://[64:ff9b::10.0.0.1]/',
    'http://[fc00::1]/',
    'http://[fd12:3456::1]/',
  ],
]

const always = [
  ...[
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://127.255.255.254/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
  ],
  ...[
    'http://93.184.216.34/',
    'https://1.1.1.1/',
    'http://172.15.255.255/',
    'http://172.32.0.1/',
    'http://100.63.255.255/',
    'http://11.0.0.1/',
  ],
  ...[
    'http://192.167.255.255/',
    'http://223.255.255.255/',
    'http://[2606:4700:4700::1111]/',
    'http://[64:ff9b::1.1.1.1]/',
    'http://[::ffff:1.1.1.1]/',
  ],
]

test('the corpus is large enough', () => {
  expect(never.length + local.length).toBeGreaterThanOrEqual(60)
})

describe.each([{ allowPrivate: false }, { allowPrivate: true }])(
  'by its number, local network allowed: $allowPrivate',
  ({ allowPrivate }) => {
    const check = (url: string) => checkLiteral(new URL(url), allowPrivate)
    test.each(never)('never %s', (url) => {
      expect(() => check(url)).toThrow(BlockedAddress)
    })
    test.each(local)('only if allowed %s', (url) => {
      if (allowPrivate) check(url)
      else expect(() => check(url)).toThrow(BlockedAddress)
    })
    test.each(always)('always %s', (url) => {
      expect(check(url)).toBeUndefined()
    })
  },
)

describe('by a name', () => {
  const resolve = (address: string, allowPrivate: boolean, family = address.includes(':') ? 6 : 4) =>
    new Promise((done) => {
      const lookup = guardedLookup(async () => [{ address, family }], allowPrivate)
      lookup('hook.example', { all: true }, (error, addresses) => done(error ?? addresses))
    })
  const numberIn = (url: string) => new URL(url).hostname.replace(/^\[|\]$/g, '')

  test.each(never.map(numberIn))('never one that leads to %s', async (address) => {
    expect(await resolve(address, true)).toBeInstanceOf(BlockedAddress)
  })
  test.each(local.map(numberIn))('only if allowed one that leads to %s', async (address) => {
    expect(await resolve(address, false)).toBeInstanceOf(BlockedAddress)
    expect(await resolve(address, true)).toEqual([{ address, family: expect.any(Number) }])
  })
  test.each(['fe80::1%eth0', 'not an address', ''])('never what is no plain address: %j', async (address) => {
    expect(await resolve(address, true)).toBeInstanceOf(BlockedAddress)
  })

  test('a socket that wants one address gets the first', async () => {
    const lookup = guardedLookup(async () => [{ address: '1.1.1.1', family: 4 }], false)
    const found = await new Promise((done) => lookup('hook.example', {}, (...answer) => done(answer)))
    expect(found).toEqual([null, '1.1.1.1', 4])
  })

  test('a name without addresses is not found', async () => {
    const lookup = guardedLookup(async () => [], false)
    const error = await new Promise((done) => lookup('hook.example', { all: true }, done))
    expect(error).toMatchObject({ code: 'ENOTFOUND' })
  })
})
