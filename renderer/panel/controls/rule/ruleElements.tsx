import { ActionIcon, Autocomplete, Button, Select, TextInput } from '@mantine/core'
import { MantineValueEditor, MantineValueSelector } from '@react-querybuilder/mantine'
import { IconFolderPlus, IconPlus, IconX } from '@tabler/icons-react'
import type { ComponentProps, MouseEvent } from 'react'
import { asText } from '../../../../shared/asText.ts'
import type { RuleFieldGroup } from './ruleFields.ts'
import { asksForSeveral } from './ruleOperators.ts'
import { useKnownValues } from './useKnownValues.ts'

/** What the control hands to its buttons, as far as ours look at it. */
interface ActionProps {
  handleOnClick: (event?: MouseEvent) => void
  disabled?: boolean | undefined
  className?: string | undefined
}

/** The parts of a rule, each with a name that is read out and a place where it can be hit. */
export const ruleElements = {
  fieldSelector: FieldChoice,
  valueSelector: (props: ComponentProps<typeof MantineValueSelector>) => (
    <MantineValueSelector {...props} aria-label={props.title ?? ''} />
  ),
  valueEditor: Value,
  addRuleAction: ({ handleOnClick, disabled }: ActionProps) => (
    <Button
      variant="subtle"
      size="compact-xs"
      px={6}
      disabled={disabled}
      onClick={(event) => {
        const group = event.currentTarget.closest('.ruleGroup')
        handleOnClick(event)
        requestAnimationFrame(() => focusNewest(group))
      }}
      leftSection={<IconPlus size={14} />}
    >
      Add a condition
    </Button>
  ),
  addGroupAction: ({ handleOnClick, disabled }: ActionProps) => (
    <Button
      variant="subtle"
      size="compact-xs"
      px={6}
      disabled={disabled}
      onClick={handleOnClick}
      leftSection={<IconFolderPlus size={14} />}
    >
      Add a group
    </Button>
  ),
  removeRuleAction: (props: ActionProps) => <Remove {...props} label="Remove this condition" />,
  removeGroupAction: (props: ActionProps) => <Remove {...props} label="Remove this group" />,
}

/** Whoever adds a condition says next what it looks at. */
function focusNewest(group: Element | null) {
  const conditions = group?.querySelectorAll(':scope > .ruleGroup-body > .rule') ?? []
  const field = conditions[conditions.length - 1]?.querySelector('input')
  field?.focus()
  field?.select()
}

function Remove({ handleOnClick, className, label }: ActionProps & { label: string }) {
  return (
    <ActionIcon size={28} className={className} aria-label={label} onClick={handleOnClick}>
      <IconX size={16} />
    </ActionIcon>
  )
}

type FieldChoiceProps = Omit<ComponentProps<typeof MantineValueSelector>, 'options'> & { options: readonly unknown[] }

/** Fields are many: they are found by typing. */
function FieldChoice({ options, value, handleOnChange, title, disabled, className }: FieldChoiceProps) {
  const groups = (options as readonly RuleFieldGroup[]).map(({ label, options: fields }) => ({
    group: label,
    items: fields.map((one) => ({ value: one.name, label: one.label })),
  }))
  return (
    <Select
      className={className}
      aria-label={title ?? ''}
      title={title}
      data={groups}
      value={value ?? null}
      disabled={disabled ?? false}
      searchable
      allowDeselect={false}
      maxDropdownHeight={320}
      nothingFoundMessage="Nothing is called so"
      onChange={(name) => name !== null && handleOnChange(name)}
      comboboxProps={{ width: 260, position: 'bottom-start' }}
    />
  )
}

function Value(props: ComponentProps<typeof MantineValueEditor>) {
  const { operator, value, title, handleOnChange, className, field, type, inputType } = props
  const known = useKnownValues(field)
  // Several values are one line with commas, whatever the field could be chosen from.
  if (asksForSeveral(operator))
    return (
      <TextInput
        className={className}
        aria-label={title ?? ''}
        title={title}
        placeholder="one, another"
        value={Array.isArray(value) ? value.map(asText).join(', ') : asText(value)}
        onChange={(event) => handleOnChange(event.currentTarget.value)}
      />
    )
  if (type === 'text' && inputType === 'text' && comparesWhole.has(operator))
    return (
      <Autocomplete
        className={className}
        aria-label={title ?? ''}
        title={title}
        data={known}
        value={asText(value)}
        onChange={handleOnChange}
        limit={30}
        comboboxProps={{ position: 'bottom-start' }}
      />
    )
  return <MantineValueEditor {...props} extraProps={{ 'aria-label': title ?? '' }} />
}

/** Where one of the values in use may be meant, and not a part of one. */
const comparesWhole = new Set(['=', '!=', 'contains', 'doesNotContain'])
