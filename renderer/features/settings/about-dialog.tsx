// About the app: the versions of its parts for problem reports, the folders it keeps things in, and the licences of what
// it contains.

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AppInfo, AppPlace } from '../../../electron/contract/index.ts'
import { api } from '../../api.ts'
import { words } from '../../messages/words.ts'
import { useAppInfo } from '../../queries/app-info.ts'
import { useArchiveIfOpen } from '../../queries/archive.ts'
import { keyOf } from '../../queries/client.ts'
import { closeOverlay, useIsOpen } from '../../session/overlay.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { TextButton } from '../../ui/text-button.tsx'
import styles from './settings.module.css'

export function AboutDialog() {
  const isOpen = useIsOpen('about')
  const info = useAppInfo()
  const [areLicencesShown, showLicences] = useState(false)
  const close = (): void => {
    closeOverlay('about')
    showLicences(false)
  }
  return (
    <Sheet
      topic="install#where-things-are"
      title={words(areLicencesShown ? 'about.licences' : 'about.title')}
      isOpen={isOpen}
      onClose={close}
      size="medium"
    >
      {areLicencesShown ? (
        <Licences onBack={() => showLicences(false)} />
      ) : (
        info && <Facts info={info} onLicences={() => showLicences(true)} />
      )}
    </Sheet>
  )
}

function Facts({ info, onLicences }: { readonly info: AppInfo; readonly onLicences: () => void }) {
  const archive = useArchiveIfOpen()
  const versions = [
    [words('about.version'), info.version],
    ['Electron', info.electron],
    ['Chromium', info.chromium],
    ['Node', info.node],
    [words('about.platform'), info.platform],
  ] as const
  return (
    <>
      <p className={styles.purpose}>{words('about.purpose')}</p>
      <dl className={styles.versions}>
        {versions.map(([name, version]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{version}</dd>
          </div>
        ))}
      </dl>
      <dl className={styles.versions}>
        {archive && <Place place="archive" where={archive.place} />}
        <Place place="settings" where={info.places.settings} />
        <Place place="logs" where={info.places.logs} />
      </dl>
      <div className={styles.aboutWays}>
        <TextButton onPress={onLicences}>{words('about.licences')}</TextButton>
        <TextButton onPress={() => void api.appCheckForUpdates({})}>{words('about.updates')}</TextButton>
      </div>
    </>
  )
}

function Place({ place, where }: { readonly place: AppPlace; readonly where: string }) {
  const name = words(`about.${place}`)
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <span>…/{where}</span>
        <TextButton label={words('about.show-place', { name })} onPress={() => void api.appShowPlace({ place })}>
          {words('about.show')}
        </TextButton>
      </dd>
    </div>
  )
}

function Licences({ onBack }: { readonly onBack: () => void }) {
  const { data } = useQuery({ queryKey: keyOf('app:licences'), queryFn: () => api.appLicences({}), gcTime: 0 })
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={styles.licences} tabIndex={0} aria-label={words('about.licences')}>
        {data ?? ''}
      </section>
      <div className={styles.aboutWays}>
        <TextButton isFocusedFirst onPress={onBack}>
          {words('about.back')}
        </TextButton>
      </div>
    </>
  )
}
