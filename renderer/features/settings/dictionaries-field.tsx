// The folder of dictionaries for languages besides English, on this computer.

import { useQuery } from '@tanstack/react-query'
import type { DictionaryFolder } from '../../../electron/contract/index.ts'
import { api } from '../../api.ts'
import { LOCALE } from '../../messages/locale.ts'
import { words } from '../../messages/words.ts'
import { client, keyOf } from '../../queries/client.ts'
import { showProblem } from '../../session/archive-acts.ts'
import { announce } from '../../ui/announcer.tsx'
import { TextButton } from '../../ui/text-button.tsx'
import styles from './settings.module.css'

const KEY = keyOf('settings:dictionaries')
const LANGUAGES = new Intl.DisplayNames(LOCALE, { type: 'language' })

export function DictionariesField() {
  const { data: folder = null } = useQuery({ queryKey: KEY, queryFn: () => api.settingsDictionaries({}) })
  return (
    <div className={styles.field}>
      <span className={styles.label}>{words('settings.dictionaries')}</span>
      <div className={styles.control}>
        <span className={styles.pair}>
          <TextButton onPress={() => void choose().catch(showProblem)}>
            {words('settings.dictionaries-choose')}
          </TextButton>
          {folder && (
            <TextButton kind="quiet" onPress={() => void forget().catch(showProblem)}>
              {words('settings.dictionaries-forget')}
            </TextButton>
          )}
        </span>
        {folder && <p className={styles.hint}>{folderWords(folder)}</p>}
        <p className={styles.hint}>{words('settings.dictionaries-hint')}</p>
      </div>
    </div>
  )
}

function folderWords({ name, languages }: DictionaryFolder): string {
  if (languages.length === 0) return words('settings.dictionaries-none', { name })
  const named = languages.map((language) => LANGUAGES.of(language) ?? language)
  return words('settings.dictionaries-found', { name, languages: new Intl.ListFormat(LOCALE).format(named) })
}

async function choose(): Promise<void> {
  const picked = await api.settingsPickDictionaries({})
  if (picked === null) return
  client.setQueryData(KEY, picked)
  announce(folderWords(picked))
}

async function forget(): Promise<void> {
  await api.settingsForgetDictionaries({})
  client.setQueryData(KEY, null)
}
