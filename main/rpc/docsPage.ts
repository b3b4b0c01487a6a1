import { contract } from '../../shared/contract/index.ts'
import { escapeHtml } from '../http/pages.ts'
import type { OpenApi } from './openApi.ts'

/** The contract as one readable page, made from its OpenAPI document. Needs no script and nothing from elsewhere. */
export function docsPage(openApi: OpenApi): string {
  const operations = operationsOf(openApi)
  const tags = [...new Set(operations.map(({ tag }) => tag))]
  const sections = tags.map((tag) =>
    section(
      tag,
      operations.filter((operation) => operation.tag === tag),
    ),
  )
  const count = Object.values(contract).flatMap((area) => Object.keys(area)).length
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Leadloom for other programs</title>
<style>${style}</style></head>
<body>
<nav>${tags.map((tag) => `<a href="#${tag}">${escapeHtml(tag)}</a>`).join(' ')}</nav>
<h1>Leadloom for other programs</h1>
<p>${escapeHtml(openApi.info.description ?? '')}</p>
<p>${count} calls. The same as a document for machines: <a href="openapi.json">openapi.json</a>. An answer 422 REFUSED carries a sentence for a person; nothing was changed then.</p>
<pre>curl -H "Authorization: Bearer $KEY" http://127.0.0.1:4870/api/v1/status</pre>
${sections.join('\n')}
</body>
</html>
`
}

interface Operation {
  tag: string
  method: string
  path: string
  summary: string
  parameters: { name: string; in: string; required: boolean; type: string }[]
  body: string | null
  answer: string | null
}

function operationsOf(openApi: OpenApi): Operation[] {
  return Object.entries(openApi.paths ?? {}).flatMap(([path, item]) =>
    (['get', 'post', 'put', 'patch', 'delete'] as const).flatMap((method) => {
      const operation = item?.[method]
      if (!operation) return []
      const body = operation.requestBody && 'content' in operation.requestBody ? operation.requestBody.content : {}
      const answer = operation.responses?.['200']
      return {
        tag: operation.tags?.[0] ?? 'other',
        method: method.toUpperCase(),
        path: `/api/v1${path}`,
        summary: operation.summary ?? '',
        parameters: (operation.parameters ?? []).flatMap((parameter) =>
          'name' in parameter
            ? {
                name: parameter.name,
                in: parameter.in,
                required: parameter.required === true,
                type: shape(parameter.schema),
              }
            : [],
        ),
        body: firstShape(body),
        answer: answer && 'content' in answer ? firstShape(answer.content ?? {}) : null,
      }
    }),
  )
}

function firstShape(content: Record<string, { schema?: unknown }>): string | null {
  const [type, first] = Object.entries(content)[0] ?? []
  if (!first?.schema) return null
  const note = content['multipart/form-data']
    ? ' (as multipart/form-data)'
    : type === 'text/event-stream'
      ? ' (a live stream)'
      : ''
  return `${shape(first.schema, 2)}${note}`
}

/** A JSON Schema in one line, as deep as is still readable. */
function shape(schema: unknown, depth = 1): string {
  const { type, properties, required, items, enum: values, anyOf, contentMediaType } = Object(schema)
  if (contentMediaType) return 'file'
  if (Array.isArray(values)) return values.map((value) => JSON.stringify(value)).join(' | ')
  if (Array.isArray(anyOf)) return [...new Set(anyOf.map((one) => shape(one, depth)))].join(' | ')
  if (type === 'array') return `[${shape(items, depth)}]`
  if (!properties) return typeof type === 'string' ? type : 'anything'
  if (depth === 0) return '{ … }'
  const names: readonly unknown[] = Array.isArray(required) ? required : []
  const parts = Object.entries(properties).map(
    ([name, value]) => `${name}${names.includes(name) ? '' : '?'}: ${shape(value, depth - 1)}`,
  )
  return `{ ${parts.join(', ')} }`
}

function section(tag: string, operations: Operation[]): string {
  const items = operations.map(
    ({ method, path, summary, parameters, body, answer }) => `<article>
<h3><b>${method}</b> <code>${escapeHtml(path)}</code></h3>
<p>${escapeHtml(summary)}</p>
<dl>${parameters.map((one) => `<dt>${escapeHtml(one.name)}</dt><dd>${one.in}${one.required ? ', needed' : ''}: <code>${escapeHtml(one.type)}</code></dd>`).join('')}
${body ? `<dt>send</dt><dd><code>${escapeHtml(body)}</code></dd>` : ''}
${answer ? `<dt>get</dt><dd><code>${escapeHtml(answer)}</code></dd>` : ''}</dl>
</article>`,
  )
  return `<section id="${tag}"><h2>${escapeHtml(tag)}</h2>${items.join('\n')}</section>`
}

const style = `
:root { color-scheme: light dark }
body { font: 15px/1.55 system-ui, sans-serif; max-width: 56rem; margin: 2rem auto; padding: 0 1.5rem }
nav { display: flex; gap: 1rem; flex-wrap: wrap }
h2 { margin-top: 2.5rem; border-bottom: 1px solid light-dark(#ccd, #445) }
h3 { font-size: 1rem; font-weight: 500; margin: 1.5rem 0 0 }
article p { margin: 0.2rem 0 }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.1rem 1rem; margin: 0.3rem 0 }
dt { font-weight: 600 } dd { margin: 0; overflow-wrap: anywhere }
code, pre { font: 13px/1.5 ui-monospace, monospace }
pre { padding: 0.6rem 1rem; background: light-dark(#eef, #223); overflow-x: auto }
`
