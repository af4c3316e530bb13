// The size of article text, 15 to 24 CSS pixels. The stylesheet reads it from a custom property of the page.
import { useEffect } from 'react'
import { DEFAULT_USER_SETTINGS } from '../../electron/contract/index.ts'
import { words } from '../messages/words.ts'
import { currentSettings, useSettings } from '../queries/settings.ts'
import { announce } from '../ui/announcer.tsx'
import { changeSetting } from './change-setting.ts'

export const TEXT_SIZES = { least: 15, most: 24 } as const

export function stepTextSize(step: 1 | -1): void {
  setTextSize(currentSettings().textSize + step)
}

export function usualTextSize(): void {
  setTextSize(DEFAULT_USER_SETTINGS.textSize)
}

function setTextSize(wanted: number): void {
  const textSize = Math.min(TEXT_SIZES.most, Math.max(TEXT_SIZES.least, wanted))
  announce(words('settings.text-size-value', { size: textSize }))
  if (textSize !== currentSettings().textSize) changeSetting({ textSize })
}

/** Applies the text size to the page. */
export function useTextSize(): void {
  const { textSize } = useSettings()
  useEffect(() => {
    document.documentElement.style.setProperty('--article-scale', String(textSize / 17))
  }, [textSize])
}
