import { Button } from '@mantine/core'
import { IconPlugConnectedX } from '@tabler/icons-react'
import { EmptyState } from './EmptyState.tsx'

/** What could not be read, why, and a way to try again. */
export function FailedToRead({ sentence, onRetry }: { sentence: string; onRetry: () => void }) {
  return (
    <EmptyState
      icon={IconPlugConnectedX}
      title="This could not be shown"
      text={sentence}
      action={<Button onClick={onRetry}>Try again</Button>}
    />
  )
}
