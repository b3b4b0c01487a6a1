import { IconBolt, IconClock, IconGitFork, IconMail } from '@tabler/icons-react'
import styles from './DemoPicture.module.css'

/** A still of what the button shows. Only a picture: it says nothing the words beside it do not. */
export function DemoPicture() {
  return (
    <div className={styles.picture} aria-hidden>
      {steps.map(({ family, word, text, icon: Picture, count }) => (
        <div key={text} className={styles.card}>
          <span className={styles.tile} data-family={family}>
            <Picture size={18} stroke={1.75} />
          </span>
          <div>
            <div className={styles.family} data-family={family}>
              {word}
            </div>
            <div className={styles.text}>{text}</div>
          </div>
          <span className={styles.count}>{count}</span>
        </div>
      ))}
    </div>
  )
}

const steps = [
  { family: 'start', word: 'Start', text: 'A new person asks', icon: IconBolt, count: '20' },
  { family: 'send', word: 'Email', text: '“Good to meet you”', icon: IconMail, count: '18' },
  { family: 'wait', word: 'Wait', text: '2 days', icon: IconClock, count: '20' },
  { family: 'check', word: 'Check', text: 'Did they reply?', icon: IconGitFork, count: '5 yes' },
]
