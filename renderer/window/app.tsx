// The window: nothing yet, the welcome, or the workspace of the open archive.

import { QueryClientProvider, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import { RawIntlProvider } from 'react-intl'
import { listen, problemOf } from '../api.ts'
import { BrokenArchive } from '../features/integrity/recovery/broken-archive.tsx'
import { keepDraft } from '../features/reader/edit/editing.ts'
import { Welcome } from '../features/welcome/welcome.tsx'
import { LOCALE } from '../messages/locale.ts'
import { nameArticlesBy } from '../messages/problem-values.ts'
import { intl, words } from '../messages/words.ts'
import { archiveKey, archiveStateOptions, OpenArchiveProvider } from '../queries/archive.ts'
import { client } from '../queries/client.ts'
import { knownHeadline } from '../queries/known-headlines.ts'
import { keepBeforeLeaving } from '../session/archive-acts.ts'
import { askAuthorForActs } from '../session/ask-author.ts'
import { provideCommands, runNamed } from '../session/commands.ts'
import { useReady } from '../session/ready.ts'
import { useTextSize } from '../session/text-size.ts'
import { Announcer } from '../ui/announcer.tsx'
import { ContextMenu } from '../ui/context-menu.tsx'
import { ErrorStrip } from '../ui/error-strip.tsx'
import { keepFocus } from '../ui/keep-focus.ts'
import { PaneBoundary } from '../ui/pane-boundary.tsx'
import { useDelayed } from '../ui/use-delayed.ts'
import styles from './app.module.css'
import { commandApplies } from './commands/command-applies.ts'
import { COMMANDS } from './commands/commands.ts'
import { followRightClicks } from './commands/open-context-menu.ts'
import { useShortcuts } from './commands/use-shortcuts.ts'
import { AppOverlays } from './overlays.ts'
import { AppearanceMenu } from './title-bar/appearance-menu.tsx'
import { Workspace } from './workspace.tsx'

nameArticlesBy(knownHeadline)
keepBeforeLeaving(keepDraft)
provideCommands({ acts: COMMANDS, applies: commandApplies })

export function App() {
  useEffect(askAuthorForActs, [])
  useEffect(followRightClicks, [])
  useEffect(keepFocus, [])
  useEffect(() => {
    return listen('menu:command', ({ command }) => void runNamed(command))
  }, [])
  return (
    <QueryClientProvider client={client}>
      <RawIntlProvider value={intl}>
        <I18nProvider locale={LOCALE}>
          <PaneBoundary>
            <Content />
          </PaneBoundary>
          <AppOverlays />
          <ContextMenu />
          <Announcer />
        </I18nProvider>
      </RawIntlProvider>
    </QueryClientProvider>
  )
}

function Content() {
  useTextSize()
  useShortcuts()
  const { data: state, error, refetch } = useQuery(archiveStateOptions)
  if (error) return <Failed error={error} onRetry={() => void refetch()} />
  if (!state) return <Waiting />
  if (state.kind === 'none')
    return (
      <Welcome
        appearance={<AppearanceMenu />}
        recent={state.recent}
        broken={state.broken && <BrokenArchive broken={state.broken} />}
      />
    )
  return (
    <OpenArchiveProvider value={state.archive}>
      <Workspace key={archiveKey(state.archive)} archive={state.archive} />
    </OpenArchiveProvider>
  )
}

function Failed({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  useReady(true)
  return (
    <main className={styles.alone}>
      <ErrorStrip problem={problemOf(error)} onRetry={onRetry} />
    </main>
  )
}

/** The same empty frame as in index.html. */
function Waiting() {
  const isLong = useDelayed(true)
  return (
    <div className="shell" aria-busy>
      <i />
      <b>{isLong && <p className={styles.waiting}>{words('frame.loading')}</p>}</b>
      <i />
    </div>
  )
}
