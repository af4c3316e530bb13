// Finds a Chromium as new as the one in the pinned Electron, to show the window in: the stand-in for machines that
// cannot download Electron is some years behind. CORRIGENDA_CHROMIUM names one; otherwise it is searched for, and on
// Debian installed like Electron’s libraries.
import { capture, say } from './run-tool.ts'
import { ensureProgram, pathOf } from './system-libraries.ts'

export type Chromium = { readonly binary: string; readonly version: string }

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'] as const

/** null when there is none and none may be installed; says what remains untested. */
export async function ensureChromium(): Promise<Chromium | null> {
  const named = process.env.CORRIGENDA_CHROMIUM
  if (!named && !NAMES.some((name) => pathOf(name)))
    await ensureProgram('chromium', 'a Chromium of today for the window')
  const binary = named || NAMES.map(pathOf).find((path) => path !== null)
  if (!binary) {
    say(
      'NOT TESTED: the window in a Chromium of today. Install one (Debian: apt-get install chromium), or name one in CORRIGENDA_CHROMIUM.',
    )
    return null
  }
  const output = await capture([binary, '--version'])
  return { binary, version: /\S.*?[\d.]+/.exec(output)?.[0] ?? binary }
}
