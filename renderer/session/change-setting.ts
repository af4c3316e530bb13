// Changing a setting from a menu or a switch: a failure is shown at the top of the window.
import type { UserSettings } from '../../electron/contract/index.ts'
import { changeSettings } from '../queries/settings.ts'
import { showProblem } from './archive-acts.ts'

export function changeSetting(some: Partial<UserSettings>): void {
  changeSettings(some).catch(showProblem)
}
