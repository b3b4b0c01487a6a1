import { useMemo } from 'react'
import { sentenceOf } from '../../api/sentenceOf.ts'
import { useRegisterCommands } from '../../commands/CommandsProvider.tsx'
import { command } from '../../commands/command.ts'
import { saveFile } from '../../ui/saveFile.ts'
import { toastDone, toastProblem } from '../../ui/toast.tsx'
import { useBuilderStore } from '../builderContext.ts'
import { fileNameOf } from './fileNameOf.ts'

/** Hands the open workflow out as a picture, without anything that only serves its editing. */
export function usePictures() {
  const store = useBuilderStore()
  const pictures = useMemo(() => {
    const save = async (kind: 'png' | 'svg') => {
      const { name, graph } = store.getState().history.present
      try {
        // Most people never ask for one, so what draws them is loaded when they do.
        const { pngOf, svgOf } = await import('../../picture/pictureFile.tsx')
        const file = fileNameOf(name, kind)
        if (kind === 'png') saveFile(file, await pngOf(graph, name), 'image/png')
        else saveFile(file, (await svgOf(graph, name)).svg, 'image/svg+xml')
        toastDone(`Exported as ${file}.`)
      } catch (error) {
        toastProblem(sentenceOf(error))
      }
    }
    return { png: () => void save('png'), svg: () => void save('svg') }
  }, [store])
  const commands = useMemo(() => {
    const hasSteps = () => store.getState().history.present.graph.nodes.length > 0
    return [command('workflow.png', pictures.png, hasSteps), command('workflow.svg', pictures.svg, hasSteps)]
  }, [pictures, store])
  useRegisterCommands(commands)
  return pictures
}
