import { Webhook } from 'standardwebhooks'
import { expect, test } from 'vitest'
import { signWebhook } from './signWebhook.ts'

/** The example of the Standard Webhooks specification. */
const golden = {
  secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  at: 1614265330_000,
  body: '{"test": 2432232314}',
  signature: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
}

test('the signature is that of the specification', () => {
  expect(signWebhook(golden.secret, golden.id, golden.at, Buffer.from(golden.body))).toEqual({
    'webhook-id': golden.id,
    'webhook-timestamp': '1614265330',
    'webhook-signature': golden.signature,
  })
})

test('the library of the receivers takes it, and refuses it once anything is changed or old', () => {
  const receiver = new Webhook(golden.secret)
  const body = '{"name":"Zoë"}'
  const headers = signWebhook(golden.secret, 'm1', Date.now(), Buffer.from(body))
  expect(receiver.verify(body, headers)).toEqual({ name: 'Zoë' })
  expect(() => receiver.verify('{"name":"Zoe"}', headers)).toThrow()
  expect(() => receiver.verify(body, { ...headers, 'webhook-id': 'm2' })).toThrow()
  expect(() =>
    receiver.verify(body, signWebhook(golden.secret, 'm1', Date.now() - 3_600_000, Buffer.from(body))),
  ).toThrow()
})
