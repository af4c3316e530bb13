// About the app, with the versions of its parts for problem reports.

import { words } from '../../messages/words.ts'
import { useAppInfo } from '../../queries/app-info.ts'
import { closeOverlay, useIsOpen } from '../../session/overlay.ts'
import { Sheet } from '../../ui/sheet.tsx'
import styles from './settings.module.css'

export function AboutDialog() {
  const isOpen = useIsOpen('about')
  const info = useAppInfo()
  const rows = info
    ? [
        [words('about.version'), info.version],
        ['Electron', info.electron],
        ['Chromium', info.chromium],
        ['Node', info.node],
        [words('about.platform'), info.platform],
      ]
    : []
  return (
    <Sheet title={words('about.title')} isOpen={isOpen} onClose={() => closeOverlay('about')} size="small">
      <p className={styles.purpose}>{words('about.purpose')}</p>
      <dl className={styles.versions}>
        {rows.map(([name, version]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{version}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  )
}
