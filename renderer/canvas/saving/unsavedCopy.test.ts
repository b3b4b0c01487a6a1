import { expect, test } from 'vitest'
import { unsavedCopies } from './unsavedCopy.ts'

const copy = {
  revision: 3,
  atMs: 5,
  document: { name: 'Trial', graph: { nodes: [{ id: 'a', type: 'end' }], edges: [] } },
}

function storage(texts = new Map<string, string>()) {
  const place = {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => void texts.set(key, text),
    removeItem: (key: string) => void texts.delete(key),
  }
  const warnings: string[] = []
  return {
    texts,
    place,
    warnings,
    copies: unsavedCopies(
      () => place,
      (what) => warnings.push(what),
    ),
  }
}

test('a copy is kept for its workflow until it is forgotten', () => {
  const { copies, texts } = storage()
  copies.keep('w1', copy)
  expect([copies.read('w1'), copies.read('w2')]).toEqual([copy, null])
  copies.forget('w1')
  expect([copies.read('w1'), texts.size]).toEqual([null, 0])
})

test.each(['', 'no copy', '{}', '{"revision":1,"atMs":1,"document":{"name":"A","graph":{"nodes":[5],"edges":[]}}}'])(
  'what is no copy (%s) is none',
  (text) => {
    const { copies, warnings } = storage(new Map([['leadloom.unsaved.w1', text]]))
    expect([copies.read('w1'), warnings]).toEqual([null, ['What was kept of a workflow could not be read.']])
  },
)

test('a browser that keeps nothing keeps nobody from working', () => {
  const warnings: string[] = []
  const closed = () => {
    throw new DOMException('No.', 'SecurityError')
  }
  const copies = unsavedCopies(closed, (what) => warnings.push(what))
  copies.keep('w1', copy)
  expect([copies.read('w1'), warnings.length]).toEqual([null, 2])
})
