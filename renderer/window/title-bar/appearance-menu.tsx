// Light, dark or system appearance.
import { Monitor, Moon, Sun } from 'lucide-react'
import { APPEARANCES } from '../../../electron/contract/index.ts'
import { words } from '../../messages/words.ts'
import { useSettings } from '../../queries/settings.ts'
import { changeSetting } from '../../session/change-setting.ts'
import { ChoiceMenu } from '../../ui/choice-menu.tsx'
import iconButton from '../../ui/icon-button.module.css'

const ICONS = { light: Sun, dark: Moon, system: Monitor } as const

export function AppearanceMenu() {
  const { appearance } = useSettings()
  const Icon = ICONS[appearance]
  return (
    <ChoiceMenu
      label={words('appearance.label')}
      button={<Icon size={16} aria-hidden />}
      buttonLabel={words('appearance.label')}
      buttonClass={iconButton.button}
      isIcon
      choices={APPEARANCES.map((id) => ({ id, label: words(`appearance.${id}`) }))}
      chosen={appearance}
      onChoose={(chosen) => changeSetting({ appearance: chosen })}
    />
  )
}
