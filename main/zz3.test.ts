import { createRouterClient } from '@orpc/server'
import { test } from 'vitest'
import { withEngine } from '../engine/testing/testEngine.ts'
import { drawGraph } from '../engine/testing/drawGraph.ts'
import { createRouter } from './router.ts'
import Database from 'better-sqlite3'
import { join } from 'node:path'

const deep = (n: number) => { let v: unknown = 1; for (let i = 0; i < n; i++) v = [v]; return v }
const deepRule = (n: number) => { let v: unknown = { field: 'person.status', operator: '=', value: 'x' }; for (let i = 0; i < n; i++) v = { combinator: 'and', rules: [v] }; return v }

test('hostile', () =>
  withEngine(async (t) => {
    const logged: string[] = []
    const client = createRouterClient(createRouter(t.api, (l: string, c?: unknown) => void logged.push(`${l} ${c instanceof Error ? c.message.slice(0, 200) : ''}`)) as never, {}) as never as Record<string, Record<string, (i: unknown) => Promise<unknown>>>
    const counts = () => { const db = new Database(join(t.dataDir, 'leadloom.db'), { readonly: true }); const out = db.prepare(`select (select count(*) from people) p, (select count(*) from events) e, (select count(*) from records) r, (select count(*) from runs) u, (select count(*) from workflows) w, (select count(*) from segments) s`).get(); db.close(); return JSON.stringify(out) }
    const tryIt = async (name: string, area: string, fn: string, input: unknown) => {
      const before = counts()
      const t0 = performance.now()
      let said = 'ok'
      try { const r = await client[area][fn](input); said = 'ok ' + JSON.stringify(r)?.slice(0, 80) } catch (e) { said = `${(e as { code?: string }).code} ${(e as Error).message.slice(0, 260)}` }
      const same = before === counts()
      console.log(`${name}: ${Math.round(performance.now() - t0)}ms ${same ? 'same' : 'CHANGED ' + counts()} ${said} ${logged.splice(0).join('|')}`)
    }
    const person = { email: 'a@example.com' }
    await tryIt('proto fields', 'hooks', 'receive', { hook: 'h', id: '1', person: { ...person, fields: JSON.parse('{"__proto__":{"x":1},"constructor":"y","ok":"1"}') }, fields: JSON.parse('{"__proto__":{"polluted":true},"hook":"other"}') })
    console.log('polluted', ({} as { polluted?: boolean }).polluted)
    await tryIt('10000 keys', 'hooks', 'receive', { hook: 'h', id: '2', person: { ...person, fields: Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [`k${n}`, 'v'])) }, fields: Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [`k${n}`, 'v'])) })
    await tryIt('huge field', 'hooks', 'receive', { hook: 'h', id: '3', person, fields: { a: 'x'.repeat(20_000_000) } })
    await tryIt('huge person field', 'hooks', 'receive', { hook: 'h', id: '3b', person: { ...person, fields: { a: 'x'.repeat(20_000_000) } }, fields: {} })
    await tryIt('deep fields', 'hooks', 'receive', { hook: 'h', id: '4', person, fields: { a: deep(20_000) } })
    await tryIt('deep person field', 'hooks', 'form', { form: 'h', id: '5', person: { ...person, fields: { a: deep(20_000) } }, fields: {} })
    await tryIt('object person field', 'hooks', 'form', { form: 'h', id: '5b', person: { ...person, fields: { objectField: { a: 1 } } }, fields: {} })
    await tryIt('long id', 'hooks', 'receive', { hook: 'h', id: 'x'.repeat(1_000_000), person, fields: {} })
    await tryIt('nul', 'hooks', 'receive', { hook: 'h\u0000', id: '\u0000', person: { email: 'b@example.com', firstName: '\u0000\ud800' }, fields: {} })
    await tryIt('event deep', 'hooks', 'event', { type: 'booked', person: 'a@example.com', details: { a: deep(20_000) } })
    await tryIt('event replied huge', 'hooks', 'event', { type: 'replied', person: 'a@example.com', details: { text: 'x'.repeat(5_000_000) } })
    await tryIt('event details amount', 'hooks', 'event', { type: 'paid', person: 'a@example.com', details: { amount: 'Infinity', currency: {} } })
    await tryIt('sep 1', 'hooks', 'receive', { hook: 'a b', id: 'c', person, fields: {} })
    await tryIt('sep 2', 'hooks', 'receive', { hook: 'a', id: 'b c', person, fields: {} })
    await tryIt('title 1MB', 'records', 'save', { type: 'booking', title: 'x'.repeat(1_000_000), people: ['a@example.com'] })
    await tryIt('field 1MB', 'records', 'save', { type: 'booking', set: { place: 'x'.repeat(5_000_000) }, people: ['a@example.com'] })
    await tryIt('proto set', 'records', 'save', { type: 'booking', set: JSON.parse('{"__proto__":"x","constructor":"y","id":"z","toString":"q"}'), people: ['a@example.com'] })
    await tryIt('10000 set', 'records', 'save', { type: 'booking', set: Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [`k${n}`, 'v'])), people: ['a@example.com'] })
    await tryIt('proto type', 'records', 'save', { type: '__proto__', people: ['a@example.com'] })
    await tryIt('segment deep 1000', 'segments', 'save', { name: 'S', rule: deepRule(1000) })
    await tryIt('segment deep 20000', 'segments', 'save', { name: 'S2', rule: deepRule(20_000) })
    await tryIt('segment wide', 'segments', 'save', { name: 'S3', rule: { combinator: 'or', rules: Array.from({ length: 5000 }, (_, n) => ({ field: 'person.status', operator: '=', value: `x${n}` })) } })
    await tryIt('segments list', 'segments', 'list', undefined)
    const g = (rule: unknown) => drawGraph({ s: ['personAdded', { rule }], c: ['check', { rule }], a: ['email', { subject: 'A', body: 'B' }] }, ['s > c', 'c.yes > a', 'c.no > a'])
    for (const n of [40, 1000, 3000]) {
      await tryIt(`workflow deep ${n}`, 'workflows', 'create', { name: `D${n}`, graph: g(deepRule(n)) })
      const all = await t.api.workflows.list()
      const one = all.find((w) => w.name === `D${n}`)
      if (one) { await tryIt(`on deep ${n}`, 'workflows', 'turnOn', { id: one.id }); await tryIt(`plan deep ${n}`, 'workflows', 'plan', { id: one.id }) }
    }
    await tryIt('same ports', 'workflows', 'create', { name: 'P', graph: drawGraph({ s: ['personAdded'], w: ['waitForEvent', { events: ['replied', 'replied', { event: 'booked', port: 'timeout' }] }], a: ['email', { subject: 'A', body: 'B' }] }, ['s > w', 'w.replied > a', 'w.timeout > a']) })
    const p = (await t.api.workflows.list()).find((w) => w.name === 'P')
    if (p) await tryIt('on same ports', 'workflows', 'turnOn', { id: p.id })
    await tryIt('people add proto', 'people', 'add', { firstName: 'x', lastName: '', email: 'z@example.com', phone: '', status: 'new', tags: [], timeZone: '', fields: JSON.parse('{"__proto__":"x","constructor":"y"}') })
    await tryIt('add after', 'people', 'add', { firstName: 'x', lastName: '', email: 'zz@example.com', phone: '', status: 'new', tags: [], timeZone: '', fields: {} })
    try { await t.runDue() } catch (e) { console.log('runDue', (e as Error).message) }
    await tryIt('people list', 'people', 'list', { limit: 10, offset: 0 })
  }), 120_000)
