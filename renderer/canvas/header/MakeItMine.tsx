import { Button } from '@mantine/core'
import { useState } from 'react'
import { useMakeWorkflow } from '../../workflows/useMakeWorkflow.ts'

/** Turns the template that is looked at into an own workflow, and opens it. */
export function MakeItMine({ id }: { id: string }) {
  const { create } = useMakeWorkflow()
  const [isBusy, setBusy] = useState(false)
  const make = async () => {
    setBusy(true)
    await create({ template: id })
    setBusy(false)
  }
  return (
    <Button loading={isBusy} onClick={() => void make()}>
      Make it mine
    </Button>
  )
}
