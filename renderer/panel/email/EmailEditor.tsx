import { Button, FocusTrap, Modal } from '@mantine/core'
import { useWindowEvent } from '@mantine/hooks'
import { type KeyboardEvent, useCallback } from 'react'
import { asText } from '../../../shared/asText.ts'
import { readBlocks } from '../../../shared/email/readBlocks.ts'
import { fieldsOf } from '../../../shared/nodes/derive.ts'
import { useBuilder, useBuilderStore } from '../../canvas/builderContext.ts'
import { withDefaults } from '../step/alsoChanged.ts'
import { SendMeATest } from '../texts/SendMeATest.tsx'
import { Design } from './Design.tsx'
import styles from './EmailEditor.module.css'
import { EmailPreview } from './EmailPreview.tsx'
import { SubjectField } from './SubjectField.tsx'

/** The email of a step in full width: its blocks on the left, what arrives on the right. Everything is saved as it is typed. */
export function EmailEditor() {
  const store = useBuilderStore()
  const step = useBuilder(({ designing, derived }) => (designing ? (derived.steps.get(designing) ?? null) : null))
  const close = useCallback(() => {
    store.getState().set({ designing: null })
    requestAnimationFrame(focusWhereItWasOpened)
  }, [store])
  const isOpen = step !== null
  useWindowEvent('keydown', (event) => isOpen && isEscapeHere(event) && close())
  if (!step) return null
  const config = withDefaults(step)
  const blocks = config.blocks === undefined ? null : readBlocks(config.blocks)
  if (!blocks) return null
  const subject = asText(config.subject)
  return (
    <Modal
      opened
      onClose={close}
      title="Design the email"
      size="min(1480px, 97vw)"
      padding={0}
      transitionProps={{ duration: 0 }}
      classNames={{ content: styles.content ?? '', header: styles.header ?? '', body: styles.body ?? '' }}
      closeOnEscape={false}
      closeButtonProps={{ 'aria-label': 'Close the email editor' }}
    >
      <FocusTrap.InitialFocus />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only keeps keys from what lies behind */}
      <div className={styles.panes} data-email-editor onKeyDown={keepKeys} ref={writeAtOnce}>
        <div className={styles.write}>
          <SubjectField stepId={step.id} value={subject} />
          <Design stepId={step.id} field={blocksField(step.type)} blocks={blocks} />
        </div>
        <aside className={styles.look} aria-label="What arrives">
          <EmailPreview subject={subject} blocks={blocks} isMarketing={config.purpose === 'marketing'} />
          <div className={styles.foot}>
            <SendMeATest step={step} />
            <Button onClick={close}>Done</Button>
          </div>
        </aside>
      </div>
    </Modal>
  )
}

const blocksField = (type: string) => fieldsOf(type).find(({ meta }) => meta.control === 'blocks')?.key ?? ''

/** Esc in a list or a picker that is open above it closes only that. */
const isEscapeHere = ({ key, target, defaultPrevented }: globalThis.KeyboardEvent) =>
  key === 'Escape' &&
  !defaultPrevented &&
  target instanceof Element &&
  (target === document.body || target.closest('[role="dialog"]')?.querySelector('[data-email-editor]') != null)

/** Single letters are commands of the canvas, which lies behind. */
function keepKeys(event: KeyboardEvent) {
  if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) event.stopPropagation()
}

/** Whoever opens it wants to write: after the dialog took the focus, the first text has it. */
function writeAtOnce(panes: HTMLElement | null) {
  const wait = setTimeout(() => panes?.querySelector<HTMLElement>('[data-block] [role="textbox"]')?.focus(), 60)
  return () => clearTimeout(wait)
}

/** The button that opened it may be gone: then the one that would open it again. */
function focusWhereItWasOpened() {
  if (document.activeElement === document.body) document.querySelector<HTMLElement>('[data-open-design]')?.focus()
}
