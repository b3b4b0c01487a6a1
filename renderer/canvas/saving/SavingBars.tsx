import { printMoment } from '../../ui/dates.ts'
import { toastDone } from '../../ui/toast.tsx'
import { useBuilder } from '../builderContext.ts'
import type { BuilderStore } from '../builderStore.ts'
import type { Autosave } from './autosave.ts'
import { keepMine, openNewer } from './chooseNewest.ts'
import { SaveBar } from './SaveBar.tsx'
import type { HostDraft } from './useHostDraft.ts'
import type { LeftCopy } from './useUnsavedCopy.ts'

interface SavingBarsProps {
  store: BuilderStore
  autosave: Autosave
  host: HostDraft
  left: LeftCopy
}

/** What has to be said, or asked, when saving is not as quiet as it should be. Whatever is chosen, the other is an undo or a redo away. */
export function SavingBars({ store, autosave, host, left: { asked, decided } }: SavingBarsProps) {
  const save = useBuilder((state) => state.save)
  const openTheNewer = () =>
    openNewer(store, host, (bringBack) =>
      toastDone('This is the newer one.', { label: 'Bring mine back', run: bringBack }),
    )
  const takeCopy = () => {
    if (asked) store.getState().change(asked.document)
    decided()
  }
  return (
    <>
      {save.kind === 'failed' && (
        <SaveBar
          isQuiet={save.message === null}
          sentence={
            save.message === null
              ? 'Your changes are kept in this window, and saved as soon as the engine answers.'
              : `Not saved yet: ${save.message} Your changes are kept in this window until then.`
          }
          choices={[{ label: 'Try now', run: autosave.flush }]}
        />
      )}
      {save.kind === 'stale' && (
        <SaveBar
          sentence="This workflow was changed in another window. Your latest changes here are not saved."
          choices={[
            { label: 'Keep mine', run: () => keepMine(store, host) },
            { label: 'Open the newer one', run: openTheNewer },
          ]}
        />
      )}
      {asked && (
        <SaveBar
          sentence={`Your changes of ${printMoment(new Date(asked.atMs).toISOString(), Date.now())} could not be saved, and the workflow was changed elsewhere since.`}
          choices={[
            { label: 'Use mine', run: takeCopy },
            { label: 'Keep this one', run: decided },
          ]}
        />
      )}
    </>
  )
}
