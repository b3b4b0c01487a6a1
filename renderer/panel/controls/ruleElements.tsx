import { MantineValueEditor, MantineValueSelector } from '@react-querybuilder/mantine'
import type { ComponentProps } from 'react'

/** The parts of a rule, each with a name that is read out: of its own it has only one that shows under the pointer. */
export const ruleElements = {
  valueSelector: (props: ComponentProps<typeof MantineValueSelector>) => (
    <MantineValueSelector {...props} aria-label={props.title ?? ''} />
  ),
  valueEditor: (props: ComponentProps<typeof MantineValueEditor>) => (
    <MantineValueEditor {...props} extraProps={{ 'aria-label': props.title ?? '' }} />
  ),
}
