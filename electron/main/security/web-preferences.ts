// What every page of the app is refused. Most of these are Electron's defaults; they are said so that no update, no
// default of another version and no edit nearby changes them unseen.
import type { WebPreferences } from 'electron'

/** The preferences of every window; only the preload script is added. */
export const LOCKED_DOWN = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  plugins: false,
  navigateOnDragDrop: false,
  spellcheck: false,
} as const satisfies WebPreferences
