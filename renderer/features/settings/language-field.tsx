// The language of windows, menus and dialogs. Each has the name its own speakers look for.
import { LANGUAGE_CHOICES, type LanguageChoice } from '../../../electron/contract/index.ts'
import { words } from '../../messages/words.ts'
import { useAppInfo } from '../../queries/app-info.ts'
import { useSettings } from '../../queries/settings.ts'
import { changeSetting } from '../../session/change-setting.ts'
import { announce } from '../../ui/announcer.tsx'
import { ChoiceField } from '../../ui/choice-field.tsx'

const NAMES: Readonly<Record<Exclude<LanguageChoice, 'system'>, string>> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
}

export function LanguageField() {
  const { language } = useSettings()
  const atStart = useAppInfo()?.languageAtStart ?? language
  const choose = (id: LanguageChoice): void => {
    if (id === language) return
    changeSetting({ language: id })
    if (id !== atStart) announce(words('settings.language-later'))
  }
  return (
    <ChoiceField
      label={words('settings.language')}
      hint={words(language === atStart ? 'settings.language-hint' : 'settings.language-later')}
      choices={LANGUAGE_CHOICES.map((id) => ({ id, label: nameOf(id) }))}
      chosen={language}
      onChoose={choose}
    />
  )
}

function nameOf(choice: LanguageChoice): string {
  return choice === 'system' ? words('settings.language-system') : NAMES[choice]
}
