/** Words for what stands between the names in a condition. */
const comparisons: Readonly<Record<string, string>> = {
  '==': 'is',
  '!=': 'is not',
  '<>': 'is not',
  '>': 'is more than',
  '<': 'is less than',
  '>=': 'is at least',
  '<=': 'is at most',
}

const tokens = /'[^']*'|"[^"]*"|[A-Za-z_][\w-]*(?:\.[\w-]+)+|[=!<>]+|[^\s'"=!<>]+/g

/** A condition in a text as words: "{% if record.place %}" is "if Place". `titleOf` names a field. */
export function ruleWords(raw: string, titleOf: (name: string) => string): string {
  const [, tag = '', rest = ''] = /^\{%-?\s*(\w+)(.*?)-?%\}$/s.exec(raw) ?? []
  switch (tag) {
    case 'if':
      return `if ${told(rest, titleOf)}`
    case 'unless':
      return `if not ${told(rest, titleOf)}`
    case 'elsif':
      return `else if ${told(rest, titleOf)}`
    case 'else':
      return 'else'
    case 'endif':
    case 'endunless':
      return 'end of if'
    default:
      return tag === '' ? 'Formula' : tag.startsWith('end') ? 'end of rule' : 'Rule'
  }
}

const told = (rest: string, titleOf: (name: string) => string): string =>
  (rest.match(tokens) ?? [])
    .map((token) => {
      if (/^['"]/.test(token)) return token.length === 2 ? 'empty' : `“${token.slice(1, -1)}”`
      return comparisons[token] ?? (token.includes('.') && !/^\d/.test(token) ? titleOf(token) : token)
    })
    .join(' ')
    .trim()
