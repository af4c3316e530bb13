// The archives opened last in the system's own menus: the jump list of Windows, the Dock and the list of recent documents
// of macOS. Linux has no such list for programs.
import { join } from 'node:path'
import { app, type JumpListCategory, Menu } from 'electron'
import { mainWords } from '../words/words.ts'
import type { RecentFolder } from './settings.ts'

/** Tells the system. `open` shows an archive (absolute path). */
export function tellSystemOfRecent(recent: readonly RecentFolder[], open: (folder: string) => void): void {
  // Before it is installed, the program is Electron, and the system would start that.
  if (process.platform === 'win32' && app.isPackaged) app.setJumpList(jumpList(recent, process.execPath))
  if (process.platform !== 'darwin') return
  const items = recent.map(({ title, folder }) => ({ label: title, click: () => open(folder) }))
  app.dock?.setMenu(Menu.buildFromTemplate(items))
  app.clearRecentDocuments()
  for (const { folder } of recent.toReversed()) app.addRecentDocument(join(folder, 'archive.json'))
}

/** The jump list: each entry starts the program with a folder, and a running one then shows its archive. */
export function jumpList(recent: readonly RecentFolder[], program: string): JumpListCategory[] {
  const items = recent.map(({ title, folder }) => ({
    type: 'task' as const,
    ...{ title, description: folder, program, args: quoted(folder), iconPath: program, iconIndex: 0 },
  }))
  return items.length === 0 ? [] : [{ type: 'custom', name: mainWords().recentArchives, items }]
}

/** As one argument on Windows, where a backslash before the closing quotation mark would escape it. */
function quoted(folder: string): string {
  return `"${folder.replace(/\\+$/, (end) => end + end)}"`
}
