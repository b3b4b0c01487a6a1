import { SegmentedControl, useComputedColorScheme } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Message } from '../../shared/contract/messages.ts'
import { useApi } from '../api/ApiProvider.tsx'
import { EmailFrame } from '../ui/EmailFrame.tsx'
import { MessageBody } from './MessageBody.tsx'
import styles from './MessageReader.module.css'

/** A designed email as its person sees it, or the plain text that travelled with it. */
export function DesignedBody({
  message: { id, subject, body },
}: {
  message: Pick<Message, 'id' | 'subject' | 'body'>
}) {
  const { queries } = useApi()
  const theme = useComputedColorScheme('light')
  const [isText, setText] = useState(false)
  const { data, isError } = useQuery(
    queries.messages.html.queryOptions({ input: { id, theme }, placeholderData: (before) => before }),
  )
  return (
    <>
      <div className={styles.look}>
        <SegmentedControl
          size="xs"
          aria-label="Show the message"
          transitionDuration={0}
          data={[
            { value: 'designed', label: 'As designed' },
            { value: 'text', label: 'Plain text' },
          ]}
          value={isText ? 'text' : 'designed'}
          onChange={(value) => setText(value === 'text')}
        />
      </div>
      {isText || isError ? (
        <MessageBody text={body} />
      ) : (
        data && <EmailFrame title={subject || 'The message'} html={data.html} />
      )}
    </>
  )
}
