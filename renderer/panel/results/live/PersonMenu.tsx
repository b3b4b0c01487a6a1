import { ActionIcon, Menu } from '@mantine/core'
import { IconDots, IconPlayerPause, IconPlayerPlay, IconPlayerTrackNext, IconUserMinus } from '@tabler/icons-react'
import { goOnWord } from './byHandWords.ts'
import { useByHand } from './useByHand.ts'

interface PersonMenuProps {
  runId: number
  name: string
  isHeld: boolean
  /** They are at a step that sends: then going on is sending. */
  isSend: boolean
  /** Their message is held with the first ones, which go all together. */
  isWithFirst: boolean
}

/** What can be done with somebody who is inside, by hand. */
export function PersonMenu({ runId, name, isHeld, isSend, isWithFirst }: PersonMenuProps) {
  const { run, isBusy } = useByHand()
  const whom = { runIds: [runId] }
  return (
    <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <ActionIcon size={28} aria-label={`More about ${name}`} disabled={isBusy}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {!isWithFirst && (
          <Menu.Item leftSection={<IconPlayerTrackNext size={18} />} onClick={() => run({ act: 'goOn', whom, name })}>
            {goOnWord(isSend)}
          </Menu.Item>
        )}
        {isHeld ? (
          <Menu.Item leftSection={<IconPlayerPlay size={18} />} onClick={() => run({ act: 'release', whom, name })}>
            Release
          </Menu.Item>
        ) : (
          <Menu.Item leftSection={<IconPlayerPause size={18} />} onClick={() => run({ act: 'hold', whom, name })}>
            Hold here
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconUserMinus size={18} />} onClick={() => run({ act: 'remove', whom, name })}>
          Take out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
