import { Button, Menu } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useBuilder, useBuilderStore } from '../canvas/builderContext.ts'
import { speeds, speedWord, speedWords, usualSpeed } from './playSpeed.ts'
import styles from './TimeDock.module.css'

/** How fast a test is played. */
export function SpeedMenu() {
  const store = useBuilderStore()
  const speed = useBuilder(({ test }) => test?.speed ?? usualSpeed(test?.days ?? 7))
  return (
    <Menu position="top-end">
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          className={styles.speed}
          aria-label={`Speed ${speedWord(speed)}: ${speedWords(speed)}`}
          title="How fast it is played"
        >
          {speedWord(speed)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {speeds.map((one) => (
          <Menu.Item
            key={one}
            role="menuitemradio"
            aria-checked={one === speed}
            leftSection={<IconCheck size={16} visibility={one === speed ? undefined : 'hidden'} />}
            onClick={() => store.getState().setTest({ speed: one })}
          >
            {speedWord(one)} · {speedWords(one)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
