import type { BuilderStore } from '../builderStore.ts'

/** The draft as the host has it, as far as it is asked here. */
interface NewerDraft<Draft> {
  read: () => Promise<Draft>
  open: (draft: Draft) => void
  recall: () => Promise<void>
}

/**
 * Both take what the window has only once the newer one is here, and change it in the same turn: whoever types on while it
 * is read loses no letter. Whatever is chosen, the other is an undo or a redo away.
 */
export async function keepMine<Draft>(store: BuilderStore, host: NewerDraft<Draft>) {
  const newer = await host.read()
  const mine = store.getState().history.present
  host.open(newer)
  store.getState().change(mine)
  await host.recall()
}

/** `opened` is told how to bring back what stood here, however much was typed into the newer one since. */
export async function openNewer<Draft>(
  store: BuilderStore,
  host: NewerDraft<Draft>,
  opened: (bringBack: () => void) => void,
) {
  const newer = await host.read()
  const mine = store.getState().history.present
  host.open(newer)
  store.getState().load({ ...store.getState().history, future: [mine] })
  opened(() => store.getState().change(mine))
  await host.recall()
}
