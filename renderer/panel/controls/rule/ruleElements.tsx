import { ActionIcon, Button, Select, TextInput } from '@mantine/core'
import { MantineValueEditor, MantineValueSelector } from '@react-querybuilder/mantine'
import { IconFolderPlus, IconPlus, IconX } from '@tabler/icons-react'
import type { ComponentProps, MouseEvent } from 'react'
import type { RuleFieldGroup } from './ruleFields.ts'
import { asksForSeveral } from './ruleOperators.ts'

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
      onClick={handleOnClick}
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
  const { operator, value, title, handleOnChange, className } = props
  // Several values are one line with commas, whatever the field could be chosen from.
  if (asksForSeveral(operator))
    return (
      <TextInput
        className={className}
        aria-label={title ?? ''}
        title={title}
        placeholder="one, another"
        value={Array.isArray(value) ? value.join(', ') : String(value ?? '')}
        onChange={(event) => handleOnChange(event.currentTarget.value)}
      />
    )
  return <MantineValueEditor {...props} extraProps={{ 'aria-label': title ?? '' }} />
}
