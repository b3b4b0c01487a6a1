import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { templates } from '../../shared/templates/index.ts'
import { GraphPicture } from './GraphPicture.tsx'
import { themeColours } from './pictureColours.ts'
import { pictureOf } from './pictureModel.ts'

test('a picture holds every step and link of a workflow, inside its frame and without overlaps', () => {
  for (const { graph } of templates) {
    const { width, height, cards, links } = pictureOf(graph)
    expect(cards.map(({ id }) => id)).toEqual(graph.nodes.map(({ id }) => id))
    expect(links.map(({ id }) => id)).toEqual(graph.edges.map(({ id }) => id))
    for (const card of cards) {
      expect(card.x).toBeGreaterThanOrEqual(24)
      expect(card.y).toBeGreaterThanOrEqual(24)
      expect(card.x + card.width).toBeLessThanOrEqual(width - 24)
      expect(card.y + card.height).toBeLessThanOrEqual(height - 24)
      expect(card.lines.length).toBeLessThanOrEqual(2)
    }
  }
})

test('the words of ways stand on their links, fields as words', () => {
  const nurture = templates.find(({ id }) => id === 'lead-nurture-7-days')
  const { links, cards } = pictureOf(nurture?.graph ?? { nodes: [], edges: [] })
  expect(links.flatMap(({ word }) => (word ? [word.text] : []))).toEqual(['Yes', 'No', 'Yes', 'No', 'Yes', 'No'])
  expect(cards.find(({ id }) => id === 'welcome')?.lines.join(' ')).toContain('First name')
})

test('a step that is off is drawn as such, as dashes and in a word', () => {
  const { graph = { nodes: [], edges: [] } } = templates.find(({ id }) => id === 'lead-nurture-7-days') ?? {}
  const nodes = graph.nodes.map((step) => (step.id === 'welcome' ? { ...step, off: true } : step))
  const picture = pictureOf({ ...graph, nodes })
  expect(picture.cards.flatMap(({ id, isOff }) => (isOff ? [id] : []))).toEqual(['welcome'])
  const drawn = renderToStaticMarkup(GraphPicture({ picture, colours: themeColours, title: 'Nurture' }))
  expect([drawn.match(/stroke-dasharray/g)?.length, drawn.match(/>Off</g)?.length]).toEqual([1, 1])
})
