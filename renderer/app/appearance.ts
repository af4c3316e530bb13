// Light, dark, or as the system: one attribute on the page, which the colour tokens follow.
import { type Appearance, usePreferences } from './preferences.ts'

function show(appearance: Appearance): void {
  if (appearance === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = appearance
}

/** Shows the kept appearance now and whenever it changes. */
export function followAppearance(): () => void {
  show(usePreferences.getState().appearance)
  return usePreferences.subscribe(({ appearance }) => show(appearance))
}
