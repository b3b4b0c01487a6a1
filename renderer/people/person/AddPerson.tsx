import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useApi } from '../../api/ApiProvider.tsx'
import { sentenceOf } from '../../api/sentenceOf.ts'
import { Callout } from '../../ui/Callout.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { toastDone } from '../../ui/toast.tsx'
import { withNames } from '../../ui/withNames.tsx'
import { PersonForm } from './PersonForm.tsx'
import styles from './PersonSheet.module.css'
import { valuesOf } from './valuesOf.ts'

/** Adds one person by hand. */
export function AddPerson({ onClose }: { onClose: () => void }) {
  const { queries } = useApi()
  const queryClient = useQueryClient()
  const { mutate, isPending, error, variables } = useMutation(
    queries.people.add.mutationOptions({
      onSuccess: (person) => {
        void queryClient.invalidateQueries({ queryKey: queries.people.key() })
        toastDone(withNames(`${person.name || 'The person'} was added.`, [person.name]))
        onClose()
      },
    }),
  )
  return (
    <Sheet
      title="Add a person"
      onClose={onClose}
      foot={
        <>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" form="add-person" loading={isPending}>
            Add person
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        {error && <Callout tone="err">{withNames(sentenceOf(error), valuesOf(variables))}</Callout>}
        <PersonForm id="add-person" start={emptyPerson} onSave={(person) => mutate(person)} />
      </div>
    </Sheet>
  )
}

const emptyPerson = {
  firstName: '',
  lastName: '',
  email: '',
  phone: '',
  status: 'new',
  tags: [],
  timeZone: '',
  fields: {},
}
