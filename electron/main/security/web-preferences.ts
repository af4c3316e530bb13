// What every page of the app is denied. Most of these are Electron's defaults; they are explicit so that no update and
// no edit nearby can change them unnoticed.
import type { WebPreferences } from 'electron'

/** The preferences of every window, apart from the preload script. */
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
