// Chromium makes network requests of its own: for a spelling dictionary, component updates, a proxy. These switches
// turn them off and make every name lookup fail. e2e/offline.spec.ts watches the sockets of a whole session.
import type { App, Session } from 'electron'

/** Must be called before the app is ready. The hosts of a development server stay reachable. */
export function stayOffline({ commandLine }: Pick<App, 'commandLine'>): void {
  commandLine.appendSwitch('disable-background-networking')
  commandLine.appendSwitch('disable-component-update')
  commandLine.appendSwitch('disable-domain-reliability')
  commandLine.appendSwitch('no-proxy-server')
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1, EXCLUDE ::1')
}

/**
 * Without a list of languages Chromium downloads the dictionary of the system's language, even if spelling is not
 * checked.
 */
export function withoutDictionaries(
  session: Pick<Session, 'setSpellCheckerLanguages' | 'setSpellCheckerEnabled'>,
): void {
  session.setSpellCheckerLanguages([])
  session.setSpellCheckerEnabled(false)
}
