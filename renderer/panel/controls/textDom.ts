import { partsOf } from '../texts/textParts.ts'

/** Lets the caret stand behind a pill at the end of a line. Never part of the text. */
const spacer = '\u200B'

/** A text as the nodes of the editor: plain text, and a pill for each personal field. */
export function textNodes(text: string, pillClass: string): Node[] {
  return partsOf(text).flatMap((part) => {
    if (part.kind === 'text') return [document.createTextNode(part.text)]
    return [pill(part.raw, part.title, part.fallback, pillClass), document.createTextNode(spacer)]
  })
}

function pill(raw: string, title: string, fallback: string | null, pillClass: string): HTMLElement {
  const element = document.createElement('span')
  element.contentEditable = 'false'
  element.className = pillClass
  element.dataset.raw = raw
  element.textContent = fallback ? `${title} or “${fallback}”` : title
  return element
}

/** What the nodes of the editor say, with its fields in their written form. */
export function readText(root: Node): string {
  let text = ''
  for (const node of root.childNodes) {
    if (node instanceof HTMLElement && node.dataset.raw !== undefined) text += node.dataset.raw
    // The browser leaves a last line break in an emptied or just begun line: it is no part of the text.
    else if (node instanceof HTMLBRElement) text += node === root.lastChild ? '' : '\n'
    else if (node.nodeType === Node.TEXT_NODE) text += node.textContent ?? ''
    else text += (text && node instanceof HTMLDivElement ? '\n' : '') + readText(node)
  }
  return text.replaceAll(spacer, '')
}

/** Puts nodes where the caret is, or at the end, and the caret behind them. */
export function insertAtCaret(root: HTMLElement, caret: Range | null, nodes: readonly Node[]) {
  const range = caret && root.contains(caret.startContainer) ? caret : document.createRange()
  if (range !== caret) {
    range.selectNodeContents(root)
    range.collapse(false)
  }
  range.deleteContents()
  for (const node of nodes.toReversed()) range.insertNode(node)
  range.collapse(false)
  root.focus()
  const selection = document.getSelection()
  selection?.removeAllRanges()
  selection?.addRange(range)
}
