import { z } from 'zod'
import { asText } from '../asText.ts'
import { defineNode, next } from './define.ts'
import { field } from './field.ts'

export const httpMethods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

export const httpRequest = defineNode({
  type: 'httpRequest',
  title: 'HTTP request',
  about: 'Asks another program something or tells it something. Later texts can use its answer.',
  family: 'do',
  icon: 'world',
  isRare: true,
  channel: 'http',
  config: z.object({
    method: field(z.enum(httpMethods).default('GET'), {
      title: 'Method',
      control: 'choice',
      choices: Object.fromEntries(httpMethods.map((method) => [method, method])),
    }),
    url: field(
      z.string().trim().min(1, 'Give a full address, such as https://example.com/api.').max(4000).default(''),
      {
        title: 'Address',
        control: 'text',
        isPrivate: 'keys',
      },
    ),
    headers: field(z.string().max(10_000).default(''), {
      title: 'Headers',
      help: 'One a line, such as Accept: text/plain. Keys belong into a connection.',
      control: 'longText',
      isPrivate: 'keys',
    }),
    body: field(z.string().max(100_000).default(''), {
      title: 'Content',
      control: 'longText',
      isPrivate: 'keys',
      when: { field: 'method', is: ['POST', 'PUT', 'PATCH', 'DELETE'] },
    }),
    connection: field(z.string().max(100).default(''), {
      title: 'With the key',
      control: 'connection',
      kinds: ['http'],
    }),
    inDoubt: field(z.enum(['goOn', 'hold', 'sendAgain']).default('goOn'), {
      title: "If we can't know whether it was done",
      control: 'choice',
      choices: {
        goOn: 'Show it to me, and let the person go on',
        hold: 'Show it to me, and hold the person here',
        sendAgain: 'Ask again (it may be done twice)',
      },
    }),
  }),
  spellings: {
    method: { read: (method) => ({ method: asText(method).toUpperCase() }), like: 'Say a method, such as POST.' },
    headers: { read: (headers) => (isValues(headers) ? { headers: linesOf(headers) } : null), like: 'One a line.' },
    body: { read: (body) => (isValues(body) ? { body: JSON.stringify(body) } : null), like: 'Write it as a text.' },
  },
  ports: [next, { id: 'failed', title: 'Not done', optional: true }],
  label: ({ method, url }) => `${method} ${hostOf(url)}`,
  sentence: ({ method, url }) => `Ask or tell ${hostOf(url)} (${method})`,
  texts: ['url', 'headers', 'body'],
  check: ({ url, headers }) => [
    ...(isAddress(url)
      ? []
      : [{ field: 'url', message: 'Address: Give a full address, such as https://example.com/api.' }]),
    ...(headers.split('\n').every((line) => line.trim() === '' || isHeader(line))
      ? []
      : [{ field: 'headers', message: 'Headers: Write one a line, such as Accept: text/plain.' }]),
  ],
})

/** Its beginning is known before its fields are filled in, or it is a field as a whole. */
const isAddress = (url: string) => /^\{[{%]/.test(url) || /^https?:\/\/[^\s/]/.test(url)

const isHeader = (line: string) => /^\s*[!#$%&'*+.^_`|~0-9A-Za-z-]+\s*:/.test(line)

const hostOf = (url: string) => /^https?:\/\/([^/?#\s]+)/.exec(url)?.[1] ?? 'another program'

const isValues = (value: unknown): value is object => typeof value === 'object' && value !== null

const linesOf = (headers: object) =>
  Object.entries(headers)
    .map(([name, value]) => `${name}: ${asText(value)}`)
    .join('\n')
