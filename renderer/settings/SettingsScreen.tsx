import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useApi } from '../api/ApiProvider.tsx'
import { sentenceOf } from '../api/sentenceOf.ts'
import { FailedToRead } from '../ui/FailedToRead.tsx'
import { Page } from '../ui/Page.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { About } from './About.tsx'
import { Appearance } from './Appearance.tsx'
import { BackToTurningOn } from './BackToTurningOn.tsx'
import { Business } from './Business.tsx'
import { DataFolder } from './DataFolder.tsx'
import { Mail } from './Mail.tsx'
import { MessageRules } from './MessageRules.tsx'
import styles from './SettingsScreen.module.css'
import { WebhookSecret } from './WebhookSecret.tsx'

interface SettingsScreenProps {
  /** Scrolled to. */
  section: string | null
  /** The workflow that someone came from, and goes back to, to turn it on. */
  returnTo: string | null
}

/** Everything that is set once. */
export function SettingsScreen({ section, returnTo }: SettingsScreenProps) {
  const { queries } = useApi()
  const { data: settings, error, refetch } = useQuery(queries.settings.get.queryOptions())
  const isThere = settings !== undefined
  useEffect(() => {
    if (isThere && section) document.getElementById(section)?.scrollIntoView({ block: 'start' })
  }, [isThere, section])
  if (error && !settings) return <FailedToRead sentence={sentenceOf(error)} onRetry={refetch} />
  if (!settings) return <Waiting />
  return (
    <Page title="Settings" actions={returnTo && <BackToTurningOn id={returnTo} />}>
      <div className={styles.sections}>
        <Business settings={settings} />
        <MessageRules settings={settings} />
        <Mail businessName={settings.businessName} />
        <Appearance />
        <WebhookSecret secret={settings.webhookSecret} />
        <DataFolder folder={settings.dataFolder} />
        <About version={settings.version} />
      </div>
    </Page>
  )
}
