import { IconPlayerSkipForward } from '@tabler/icons-react'
import { stepIcons, unknownIcon } from '../palette/stepIcons.ts'
import { type PictureColours, tileOf } from './pictureColours.ts'
import type { Picture, PictureCard, PictureLink } from './pictureModel.ts'

interface GraphPictureProps {
  picture: Picture
  colours: PictureColours
  /** Left out, it is as large as the place it stands in. */
  scale?: number
  /** The part that is seen, as a viewBox. Left out, all of it. */
  view?: string
  title: string
}

const font = "'Inter Variable', Inter, system-ui, sans-serif"

/** A workflow as one picture that stands by itself: for files, the gallery, and paper. */
export function GraphPicture({ picture, colours, scale, view, title }: GraphPictureProps) {
  const { width, height, cards, links } = picture
  const size = scale === undefined ? {} : { width: Math.round(width * scale), height: Math.round(height * scale) }
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={view ?? `0 0 ${width} ${height}`}
      {...size}
      role="img"
      aria-label={title}
    >
      <title>{title}</title>
      <rect width={width} height={height} fill={colours.ground} />
      {links.map((link) => (
        <Link key={link.id} link={link} colours={colours} />
      ))}
      {cards.map((card) => (
        <Card key={card.id} card={card} colours={colours} />
      ))}
      {links.map(({ id, word }) => word && <Word key={id} word={word} colours={colours} />)}
    </svg>
  )
}

function Card({ card, colours }: { card: PictureCard; colours: PictureColours }) {
  const { x, y, width, height, family, icon, word, lines, when, isOff } = card
  const { ink, tile } = isOff ? { ink: colours.muted, tile: 'none' } : tileOf(colours, family)
  const Icon = stepIcons[icon] ?? unknownIcon
  const isEnd = family === 'end'
  const text = isOff ? colours.muted : colours.text
  return (
    <g transform={`translate(${x} ${y})`} fontFamily={font}>
      <rect
        {...{ width, height }}
        rx={isEnd ? 28 : 10}
        fill={isOff ? colours.ground : colours.surface}
        stroke={colours.line}
        strokeDasharray={isOff ? '5 4' : undefined}
      />
      <rect x={12} y={10} width={36} height={36} rx={6} fill={tile} stroke={isEnd || isOff ? ink : 'none'} />
      <Icon x={20} y={18} size={20} stroke={1.75} color={ink} />
      <text x={60} y={24} fontSize={12} fontWeight={600} fill={family === 'start' ? text : ink}>
        {word}
      </text>
      {isOff && (
        <>
          <IconPlayerSkipForward x={width - 48} y={13} size={14} stroke={1.75} color={ink} />
          <text x={width - 31} y={24} fontSize={12} fontWeight={600} fill={ink}>
            Off
          </text>
        </>
      )}
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are a fixed list in their order
        <text key={index} x={60} y={43 + index * 20} fontSize={14} fontWeight={600} fill={text}>
          {line}
        </text>
      ))}
      {when && (
        <text x={60} y={42 + lines.length * 20} fontSize={12} fill={colours.muted}>
          {when}
        </text>
      )}
    </g>
  )
}

function Link({ link: { path, tip }, colours }: { link: PictureLink; colours: PictureColours }) {
  return (
    <>
      <path d={path} fill="none" stroke={colours.line} strokeWidth={2} />
      <path d={`M${tip.x - 5} ${tip.y - 8}h10l-5 8z`} fill={colours.line} />
    </>
  )
}

function Word({ word: { text, x, y }, colours }: { word: NonNullable<PictureLink['word']>; colours: PictureColours }) {
  const width = text.length * 6.6 + 18
  return (
    <g fontFamily={font}>
      <rect
        x={x - width / 2}
        y={y - 11}
        width={width}
        height={22}
        rx={11}
        fill={colours.surface}
        stroke={colours.line}
      />
      <text x={x} y={y + 4} fontSize={12} textAnchor="middle" fill={colours.text}>
        {text}
      </text>
    </g>
  )
}
