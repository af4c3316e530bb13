// A session that grants nothing: no permission, no device, no download, no request outside the app, no spelling
// dictionary from the network.
import type { Session } from 'electron'
import type { Log } from '../../../data/index.ts'
import type { AppPage } from '../protocol/app-origin.ts'
import { mayRequest } from './navigation.ts'
import { withoutDictionaries } from './stay-offline.ts'

/** Denies a session everything a page could request from the system or the network. */
export function denyPermissions(session: Session, page: AppPage, log: Log): void {
  session.setPermissionRequestHandler((_contents, permission, callback) => {
    log.note(`denied permission ${permission}`)
    callback(false)
  })
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler(null)
  withoutDictionaries(session)
  session.on('select-hid-device', (event, _details, callback) => {
    event.preventDefault()
    callback(null)
  })
  session.on('select-usb-device', (event, _details, callback) => {
    event.preventDefault()
    callback()
  })
  session.on('select-serial-port', (event, _ports, _contents, callback) => {
    event.preventDefault()
    callback('')
  })
  session.on('will-download', (event) => {
    log.note('refused a download')
    event.preventDefault()
  })
  session.webRequest.onBeforeRequest(({ url }, callback) => {
    const isAllowed = mayRequest(url, page)
    if (!isAllowed) log.note(`refused a request to ${url.slice(0, 200)}`)
    callback({ cancel: !isAllowed })
  })
}
