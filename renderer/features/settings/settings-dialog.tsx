// All settings on one sheet. Every change takes effect at once and in every window, except for the language.

import { APPEARANCES } from '../../../electron/contract/index.ts'
import { words } from '../../messages/words.ts'
import { useArchiveIfOpen } from '../../queries/archive.ts'
import { useSettings } from '../../queries/settings.ts'
import { changeSetting } from '../../session/change-setting.ts'
import { closeOverlay, openOverlay, useIsOpen } from '../../session/overlay.ts'
import { resetPaneWidths } from '../../session/panes/pane-layout.ts'
import { announce } from '../../ui/announcer.tsx'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { LabelledSwitch } from '../../ui/labelled-switch.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { TextButton } from '../../ui/text-button.tsx'
import { AuthorField } from './author-field.tsx'
import { CheckSwitches } from './check-switches.tsx'
import { DictionariesField } from './dictionaries-field.tsx'
import { SingleKeysSwitch } from './keys/single-keys-switch.tsx'
import { LanguageField } from './language-field.tsx'
import styles from './settings.module.css'
import { TextSizeField } from './text-size-field.tsx'

const DENSITIES = ['comfortable', 'compact'] as const

export function SettingsDialog() {
  const isOpen = useIsOpen('settings')
  const { appearance, density, confusables } = useSettings()
  const archive = useArchiveIfOpen()
  return (
    <Sheet
      topic="guide#settings"
      title={words('settings.title')}
      isOpen={isOpen}
      onClose={() => closeOverlay('settings')}
      size="medium"
    >
      <div className={styles.fields}>
        <AuthorField />
        <ChoiceField
          label={words('settings.appearance')}
          choices={APPEARANCES.map((id) => ({ id, label: words(`appearance.${id}`) }))}
          chosen={appearance}
          onChoose={(id) => changeSetting({ appearance: id })}
        />
        <LanguageField />
        <TextSizeField />
        <ChoiceField
          label={words('settings.density')}
          choices={DENSITIES.map((id) => ({ id, label: words(`settings.${id}`) }))}
          chosen={density}
          onChoose={(id) => changeSetting({ density: id })}
        />
        <div className={styles.field}>
          <span className={styles.label}>{words('settings.panes')}</span>
          <TextButton onPress={resetPanes}>{words('settings.reset-panes')}</TextButton>
        </div>
        <div className={styles.field}>
          <span className={styles.label}>{words('settings.keys')}</span>
          <TextButton onPress={changeKeys}>{words('command.change-keys')}</TextButton>
        </div>
        <SingleKeysSwitch />
        <LabelledSwitch
          label={words('settings.confusables')}
          hint={words('settings.confusables-hint')}
          isSelected={confusables}
          onChange={(isOn) => changeSetting({ confusables: isOn })}
        />
        <DictionariesField />
        {archive && <CheckSwitches archive={archive} />}
      </div>
    </Sheet>
  )
}

function resetPanes(): void {
  resetPaneWidths()
  announce(words('settings.panes-reset'))
}

function changeKeys(): void {
  closeOverlay('settings')
  openOverlay('keys')
}
