import { expect, test } from 'vitest'
import { fillIn } from '../text.ts'
import { escapeHtml } from './escapeHtml.ts'
import { directionOf, languageOf } from './language.ts'
import { writeLetter } from './letter.ts'
import { letterHtml } from './letterHtml.ts'
import { readBlocks } from './readBlocks.ts'

const hostile = `"'><script>alert(1)</script><img src=x onerror=alert(1)>{{ 1 }}\u0000`

const htmlOf = (blocks: object[], person: Record<string, string> = {}, theme: 'auto' | 'light' | 'dark' = 'auto') =>
  letterHtml(
    writeLetter(readBlocks(blocks) ?? [], { fill: (text) => fillIn(text, { person }), country: 'DE', footer: '' }),
    { subject: 'Hi', pictureAt: (src) => src, theme },
  )

/** Tags and their attributes as a browser would see them: what is in quotes is no tag. */
const tagsOf = (html: string) => html.replaceAll(/"[^"]*"/g, '""').match(/<[a-z!/][^>]*>/gi) ?? []

test('a hostile value stays text, wherever it stands', () => {
  const kind = (value: string) =>
    htmlOf(
      [
        { type: 'text', text: '{{ person.name }}' },
        { type: 'text', size: 'heading', text: '{{ person.name }}' },
        { type: 'button', text: '{{ person.name }}', url: 'https://a.example/{{ person.name }}' },
        { type: 'image', src: 'https://a.example/p.png?{{', alt: '{{ person.name }}', link: '{{ person.site }}' },
        { type: 'columns', left: [{ type: 'text', text: '{{ person.name }}' }], right: [] },
      ],
      { name: value, site: `https://a.example/${value}` },
    )
  expect(tagsOf(kind(hostile))).toEqual(tagsOf(kind('Maya')))
  expect(kind(hostile)).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
})

test('a subject and a picture from elsewhere break out of nothing either', () => {
  const html = letterHtml(
    { lang: 'en', blocks: [], footer: `${hostile}\nsecond line` },
    { subject: `</title>${hostile}`, pictureAt: (src) => src },
  )
  expect(html).not.toContain('<script')
  expect(html).toContain('<br>\nsecond line')
  expect(escapeHtml('a\u0007b<c>"d"&\'e')).toBe('ab&lt;c&gt;&quot;d&quot;&amp;&#39;e')
})

test('text keeps its line breaks, and its web addresses become links', () => {
  expect(htmlOf([{ type: 'text', text: 'See https://fitbox.example/a?b=1&c=2.\nBye' }])).toContain(
    'See <a class="link" href="https://fitbox.example/a?b=1&amp;c=2" style="color:#2456e6">https://fitbox.example/a?b=1&amp;c=2</a>.<br>\nBye',
  )
})

test('Arabic runs from the right, also where a mail program knows no automatic direction', () => {
  const html = htmlOf([
    { type: 'text', text: '«مرحبا» Maya' },
    { type: 'text', text: 'Maya مرحبا' },
    { type: 'text', text: 'שלום', align: 'end' },
  ])
  expect(
    [...html.matchAll(/<td class="words" dir="(\w+)" align="(\w+)"/g)].map(([, dir, side]) => [dir, side]),
  ).toEqual([
    ['rtl', 'right'],
    ['ltr', 'left'],
    ['rtl', 'left'],
  ])
  expect(html).toContain('<html lang="ar" dir="rtl">')
  expect(directionOf('123 – ?')).toBe('ltr')
})

test('it says its language, so that it is read out loud rightly', () => {
  expect(htmlOf([{ type: 'text', text: 'Guten Tag' }])).toContain('<html lang="de" dir="ltr">')
  expect(
    [
      ['Hello', 'GB'],
      ['Привет', 'UA'],
      ['Привет', 'GB'],
      ['Hello', 'EG'],
      ['?', '?'],
    ].map(([text = '', country = '']) => languageOf(text, country)),
  ).toEqual(['en', 'uk', 'ru', 'en', 'en'])
})

test('nothing in it is fetched from elsewhere or could run but what its author named', () => {
  const html = htmlOf([
    { type: 'text', text: 'Hi' },
    { type: 'button', text: 'Book', url: 'https://fitbox.example/book' },
    { type: 'image', src: 'https://fitbox.example/gym.jpg', alt: '' },
    { type: 'divider' },
  ])
  expect([...html.matchAll(/(?:src|href|url\()="?([^"\s]+)/g)].map(([, address]) => address)).toEqual([
    'https://fitbox.example/book',
    'https://fitbox.example/gym.jpg',
  ])
  expect(html).not.toMatch(/<(script|link|iframe|form|base|object)|@import/i)
  expect(html).toContain('alt=""')
})

test('a button without an address is only its words', () => {
  const html = htmlOf([{ type: 'button', text: 'Book', url: 'javascript:alert(1)' }])
  expect(html).toContain('>Book</td>')
  expect(html).not.toContain('<a')
})

test('it goes dark by itself in a mail program, or at once for a preview, and columns lie below each other on a phone', () => {
  const blocks = [{ type: 'columns', left: [{ type: 'text', text: 'L' }], right: [{ type: 'text', text: 'R' }] }]
  expect(htmlOf(blocks)).toMatch(/@media \(prefers-color-scheme:dark\)\{\.page\{background:#12161e!important/)
  expect(htmlOf(blocks)).toContain('<meta name="color-scheme" content="light dark">')
  expect(htmlOf(blocks, {}, 'dark')).not.toContain('prefers-color-scheme')
  expect(htmlOf(blocks, {}, 'dark')).toContain('.page{background:#12161e!important')
  expect(htmlOf(blocks, {}, 'light')).not.toContain('#12161e')
  expect(htmlOf(blocks)).toContain('.column{display:block!important')
})
