import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { lazy, Suspense } from 'react'
import { Redirect, Route, Router, Switch, useLocation } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { ApiProvider } from './api/ApiProvider.tsx'
import { CommandsProvider } from './commands/CommandsProvider.tsx'
import { MessagesScreen } from './messages/MessagesScreen.tsx'
import { PeopleScreen } from './people/PeopleScreen.tsx'
import { SettingsScreen } from './settings/SettingsScreen.tsx'
import { CrashSentence } from './shell/CrashSentence.tsx'
import { Shell } from './shell/Shell.tsx'
import { ShellStateProvider } from './shell/ShellState.tsx'
import { theme, tokenVariables } from './theme.ts'
import { TodayScreen } from './today/TodayScreen.tsx'
import { Waiting } from './ui/Waiting.tsx'
import { WorkflowsScreen } from './workflows/WorkflowsScreen.tsx'

/** The whole window. The address behind the # says which screen is shown. */
export function App() {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" cssVariablesResolver={tokenVariables}>
      <Notifications position="bottom-center" limit={3} containerWidth={900} />
      <ApiProvider>
        <Router hook={useHashLocation}>
          <ShellStateProvider>
            <CommandsProvider>
              <Shell>
                <Screens />
              </Shell>
            </CommandsProvider>
          </ShellStateProvider>
        </Router>
      </ApiProvider>
    </MantineProvider>
  )
}

function Screens() {
  const [path] = useLocation()
  return (
    <CrashSentence path={path}>
      <Suspense fallback={<Waiting />}>
        <Switch>
          <Route path="/">
            <TodayScreen />
          </Route>
          <Route path="/workflows">
            <WorkflowsScreen />
          </Route>
          <Route path="/workflows/:id/:doing?">
            {({ id, doing }) => <BuilderScreen key={id} workflowId={id} isTurningOn={doing === 'turn-on'} />}
          </Route>
          <Route path="/try/:id">{({ id }) => <TemplateScreen key={id} templateId={id} autoTest />}</Route>
          <Route path="/people/:id?">{({ id }) => <PeopleScreen personId={id ?? null} />}</Route>
          <Route path="/messages/:show?/:id?">
            {({ show, id }) => <MessagesScreen show={show ?? 'all'} messageId={id ?? null} />}
          </Route>
          <Route path="/settings/:section?/:returnTo?">
            {({ section, returnTo }) => <SettingsScreen section={section ?? null} returnTo={returnTo ?? null} />}
          </Route>
          {PartsScreen && (
            <Route path="/parts">
              <PartsScreen />
            </Route>
          )}
          <Route>
            <Redirect to="/" />
          </Route>
        </Switch>
      </Suspense>
    </CrashSentence>
  )
}

// The canvas is the largest part of the window and not needed for the first screen.
const BuilderScreen = lazy(async () => ({ default: (await import('./canvas/BuilderScreen.tsx')).BuilderScreen }))
const TemplateScreen = lazy(async () => ({ default: (await import('./canvas/TemplateScreen.tsx')).TemplateScreen }))
// Only where Leadloom is worked on: a build for people leaves it out.
const PartsScreen =
  import.meta.env.VITE_PARTS === 'yes'
    ? lazy(async () => ({ default: (await import('./parts/PartsScreen.tsx')).PartsScreen }))
    : null
