// Help ▸ Check for updates: asks whether to open the page with all versions in the browser. There is no updater, and
// nothing is looked up.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { app, BrowserWindow } from 'electron'
import type { Log } from '../../../data/index.ts'
import { askToOpenLink } from '../security/open-link.ts'
import { mainWords } from '../words/words.ts'
import { tellNoReleases } from './system-dialogs.ts'

/** `windowId`: the window that asks. */
export async function askForUpdates(windowId: number, log: Log): Promise<void> {
  const releases = releasesOf(readFileSync(join(app.getAppPath(), 'package.json'), 'utf8'))
  const contents = BrowserWindow.fromId(windowId)?.webContents
  const version = app.getVersion()
  if (releases === null || contents === undefined) return await tellNoReleases(version)
  const { question, note } = mainWords().updates
  await askToOpenLink(releases, contents, log, { question, note: note(version) })
}

/** The page with all versions, from the app's manifest, whose homepage the release sets; null for any other build. */
export function releasesOf(manifest: string): string | null {
  const { homepage } = JSON.parse(manifest) as { readonly homepage?: unknown }
  return typeof homepage === 'string' && URL.canParse(homepage) ? `${homepage.replace(/\/$/, '')}/releases` : null
}
