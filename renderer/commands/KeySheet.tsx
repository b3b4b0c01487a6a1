import { Modal } from '@mantine/core'
import { useState } from 'react'
import { useFocusBack } from '../ui/useFocusBack.ts'
import { type CommandFacts, type CommandGroup, catalogue, commandGroups } from './catalogue.ts'
import styles from './KeySheet.module.css'
import { isMacComputer, printKeys } from './keys.ts'

/** Keys that belong to where the focus is, and are no command. */
const canvasKeys: readonly [title: string, keys: string][] = [
  ['Go along the links', 'Arrow keys'],
  ['To the first or last step', 'Home, End'],
  ['Open the chosen step', 'Enter'],
  ['Choose nothing', 'Esc'],
  ['Move the picture', 'Wheel, or Space and drag'],
  ['Zoom', 'Ctrl and wheel, or pinch'],
]

/** Every key there is, by what it is for. Made from the list of commands, so that it can't be wrong. */
export function KeySheet({ onClose }: { onClose: () => void }) {
  const [isMac] = useState(isMacComputer)
  useFocusBack()
  const facts: readonly CommandFacts[] = Object.values(catalogue)
  const rowsOf = (group: CommandGroup): [string, string][] =>
    facts
      .filter((one) => one.group === group && one.keys)
      .map(({ title, keys = '', alsoKeys = [] }) => [
        title,
        [keys, ...alsoKeys].map((one) => printKeys(one, isMac)).join(' or '),
      ])
  const groups: [string, readonly (readonly [string, string])[]][] = [
    ['On the canvas', canvasKeys],
    ...commandGroups.map((group): [string, [string, string][]] => [group, rowsOf(group)]),
  ]
  return (
    <Modal opened onClose={onClose} title="Keys" size={860} transitionProps={{ duration: 0 }}>
      <div className={styles.sheet}>
        {groups
          .filter(([, rows]) => rows.length > 0)
          .map(([title, rows]) => (
            <section key={title} className={styles.group} aria-label={title}>
              <h3 className={styles.heading}>{title}</h3>
              <dl>
                {rows.map(([what, keys]) => (
                  <div key={what} className={styles.row}>
                    <dt>{what}</dt>
                    <dd>
                      <kbd className={styles.keys}>{keys}</kbd>
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
      </div>
    </Modal>
  )
}
