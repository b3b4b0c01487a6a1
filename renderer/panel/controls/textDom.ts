import { openFields, type Piece, piecesOf } from '../../../shared/textFields.ts'

/** Lets the caret stand beside a pill and on an empty last line. Never part of the text. */
const spacer = '\uFEFF'

/** Draws a field or condition. `open` are the fields of the text that leave a gap where somebody has nothing. */
export type PillOf = (piece: Exclude<Piece, { kind: 'text' }>, open: readonly string[]) => HTMLElement

export const isPill = (node: Node | null | undefined): node is HTMLElement =>
  node instanceof HTMLElement && node.dataset.raw !== undefined

const isText = (node: Node | undefined): node is Text => node instanceof Text

/** Draws a text anew: plain words, and a pill for each field or condition, each between two texts. */
export function drawText(root: HTMLElement, text: string, pillOf: PillOf) {
  const nodes: Node[] = []
  const open = openFields(text)
  for (const piece of piecesOf(text)) {
    if (piece.kind === 'text') nodes.push(document.createTextNode(piece.raw))
    else {
      if (!isText(nodes.at(-1))) nodes.push(document.createTextNode(spacer))
      nodes.push(pillOf(piece, open))
    }
  }
  if (isPill(nodes.at(-1)) || text.endsWith('\n')) nodes.push(document.createTextNode(spacer))
  root.replaceChildren(...nodes)
}

/** False when the browser left something else than what `drawText` draws: then it has to be drawn anew. */
export function isTidy(root: HTMLElement, text: string): boolean {
  const nodes = [...root.childNodes]
  const pills = nodes.filter(isPill).length
  return (
    nodes.every((node, at) =>
      isPill(node) ? isText(nodes[at - 1]) && isText(nodes[at + 1]) : isText(node) && isClean(node),
    ) &&
    pills === piecesOf(text).filter(({ kind }) => kind !== 'text').length &&
    !(text.endsWith('\n') && !(root.lastChild?.textContent ?? '').endsWith(spacer))
  )
}

const plain = (text: string) => text.replaceAll(spacer, '')

/** A spacer is only where nothing else is, or on an empty last line. */
const isClean = ({ data }: Text) => data === spacer || !data.replace(/\n\uFEFF$/, '').includes(spacer)

/** What the nodes of the editor say, with its fields in their written form. */
export function readText(root: Node): string {
  let text = ''
  for (const node of root.childNodes) {
    if (isPill(node)) text += node.dataset.raw
    // The browser leaves a last line break in an emptied or just begun line: it is no part of the text.
    else if (node instanceof HTMLBRElement) text += node === root.lastChild ? '' : '\n'
    else if (node instanceof Text) text += node.data
    else text += (text && node instanceof HTMLDivElement ? '\n' : '') + readText(node)
  }
  return plain(text)
}

const lengthOf = (node: Node): number => {
  if (isPill(node)) return node.dataset.raw?.length ?? 0
  if (node instanceof Text) return plain(node.data).length
  return readText(node).length
}

/** Where a node of the editor begins in the text. */
export function startOf(root: HTMLElement, child: Node): number {
  let start = 0
  for (const node of root.childNodes) {
    if (node === child) break
    start += lengthOf(node)
  }
  return start
}

/** The place in the text that a place in the nodes stands for. */
export function placeOf(root: HTMLElement, container: Node, offset: number): number {
  if (container === root) return [...root.childNodes].slice(0, offset).reduce((sum, node) => sum + lengthOf(node), 0)
  let child = container
  while (child.parentNode && child.parentNode !== root) child = child.parentNode
  const start = startOf(root, child)
  if (container instanceof Text && child === container) return start + plain(container.data.slice(0, offset)).length
  return start + (offset > 0 ? lengthOf(child) : 0)
}

/**
 * The place in the nodes for a place in the text. Behind the spacer where there is one, so that what is typed comes after it;
 * or before it, for a step back.
 */
function nodeAt(root: HTMLElement, place: number, isBefore = false): { node: Node; offset: number } {
  let left = place
  for (const node of root.childNodes) {
    const length = lengthOf(node)
    if (node instanceof Text && left <= length) {
      let offset = 0
      for (let seen = 0; offset < node.data.length; offset++) {
        const isSpacer = node.data[offset] === spacer
        if (seen === left && (isBefore || !isSpacer)) break
        if (!isSpacer) seen++
      }
      return { node, offset }
    }
    left = Math.max(0, left - length)
  }
  return { node: root, offset: root.childNodes.length }
}

/** What is selected of the text, from where to where; null when the selection is elsewhere. `focus` is the end that moves. */
export function selectionIn(root: HTMLElement): { from: number; to: number; anchor: number; focus: number } | null {
  const selection = document.getSelection()
  const { anchorNode, focusNode } = selection ?? {}
  if (!selection || !anchorNode || !focusNode || !root.contains(anchorNode) || !root.contains(focusNode)) return null
  const anchor = placeOf(root, anchorNode, selection.anchorOffset)
  const focus = placeOf(root, focusNode, selection.focusOffset)
  return { from: Math.min(anchor, focus), to: Math.max(anchor, focus), anchor, focus }
}

export function select(root: HTMLElement, anchor: number, focus = anchor, isBefore = false) {
  const start = nodeAt(root, anchor, isBefore)
  const end = nodeAt(root, focus, isBefore)
  document.getSelection()?.setBaseAndExtent(start.node, start.offset, end.node, end.offset)
}

/** True when more than plain letters lies between: a pill, or the spacer beside it. */
export function holdsMore({ startContainer, startOffset, endContainer, endOffset }: StaticRange): boolean {
  if (startContainer !== endContainer || !(startContainer instanceof Text)) return true
  return startContainer.data.slice(startOffset, endOffset).includes(spacer)
}

/** The pill of a place in the text. */
export const pillAt = (root: HTMLElement, place: number): HTMLElement | null => {
  let at = 0
  for (const node of root.childNodes) {
    if (isPill(node) && at === place) return node
    at += lengthOf(node)
  }
  return null
}

/** Where the caret stands on the screen, or would. */
export function caretBox(root: HTMLElement, place: number): DOMRect {
  const { node, offset } = nodeAt(root, place)
  const range = document.createRange()
  range.setStart(node, offset)
  range.collapse(true)
  const [box] = range.getClientRects()
  if (box) return box
  const { left, top } = root.getBoundingClientRect()
  return new DOMRect(left + 10, top + 8, 0, 20)
}
