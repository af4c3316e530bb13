// Start of the app: what must happen before Electron is ready. One instance per user; a second one passes its folder to
// the first and ends.
import { app, crashReporter } from 'electron'
import { folderArgument } from './folder-argument.ts'
import { registerAppScheme } from './protocol/app-protocol.ts'
import { runApp } from './run-app.ts'
import { stayOffline } from './security/stay-offline.ts'

registerAppScheme()
stayOffline(app)
// Dumps of crashes stay in the settings folder; Chromium deletes old ones.
crashReporter.start({ uploadToServer: false })
// Windows groups windows, jump list and notifications by it; electron-builder.yml gives the installed program the same.
app.setAppUserModelId('corrigenda')
// This would override --no-sandbox, without which Chromium does not run as root (scripts/display.ts says when that is
// needed).
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()

const folder = folderArgument(process.argv, app.isPackaged, process.cwd())

if (app.requestSingleInstanceLock({ folder })) runApp({ folder, builtMain: import.meta.dirname })
else app.exit(0)
