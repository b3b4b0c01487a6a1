import { Portal } from '@mantine/core'
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { useBuilder } from '../../canvas/builderContext.ts'
import { GraphPicture } from '../../picture/GraphPicture.tsx'
import { pictureColours } from '../../picture/pictureColours.ts'
import { pictureOf } from '../../picture/pictureModel.ts'
import { Paper } from './Paper.tsx'

/**
 * What a printer gets of an open workflow, whoever asked for it: our command, the menu of the browser, or "Save as PDF".
 * It is there only while it is printed.
 */
export function PrintedPage() {
  const isPrinting = useIsPrinting(useBuilder(({ history }) => history.present.name))
  return isPrinting ? (
    <Portal>
      <Printed />
    </Portal>
  ) : null
}

function Printed() {
  const { name, graph } = useBuilder(({ history }) => history.present)
  const picture = (
    <GraphPicture picture={pictureOf(graph)} colours={onPaper} title={`Picture of the workflow “${name}”`} />
  )
  return <Paper name={name} graph={graph} picture={graph.nodes.length > 0 ? picture : null} />
}

/** Paper is white in every theme. */
const onPaper = pictureColours((token) =>
  token.endsWith('tile') || token === 'canvas' || token === 'surface' ? 'var(--paper)' : 'var(--on-paper)',
)

/**
 * True from the moment the browser begins to print. It takes its picture at once, so the page has to be drawn at once.
 * The title of the window is what a PDF is called then.
 */
function useIsPrinting(title: string): boolean {
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    let before: string | null = null
    const begin = () => {
      before ??= document.title
      document.title = title
      flushSync(() => setPrinting(true))
    }
    const end = () => {
      document.title = before ?? document.title
      before = null
      setPrinting(false)
    }
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
    }
  }, [title])
  return isPrinting
}
