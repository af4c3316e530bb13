// Why an archive could not be opened, for a dialog.
import type { AnyProblem } from '../../contract/index.ts'
import { mainWords } from './words.ts'

/** Text for an archive that could not be opened from the menu, from the command line or at start. */
export function cannotOpen(name: string, problem: AnyProblem): { readonly message: string; readonly detail: string } {
  const { message, nothingChanged } = mainWords().cannotOpen
  return { message: message(name), detail: nothingChanged(reason(problem)) }
}

function reason(problem: AnyProblem): string {
  const words = mainWords().cannotOpen
  switch (problem.code) {
    case 'not-an-archive':
      return words.notAnArchive
    case 'too-new':
      return words.tooNew
    case 'damaged':
      return words.damaged(problem.details.path)
    case 'unsafe':
      return words.unsafe(problem.details.path, words.kinds[KINDS[problem.details.kind] ?? 'other'])
    case 'not-reopened':
      return words.notReopened
    case 'no-permission':
      return words.noPermission
    case 'disk-full':
      return words.diskFull
    case 'locked':
      return words.locked(problem.details.holder)
    default:
      return words.unread(problem.code)
  }
}

const KINDS: Readonly<Record<string, 'link' | 'pipe' | 'socket' | 'device'>> = {
  'symbolic-link': 'link',
  fifo: 'pipe',
  socket: 'socket',
  'character-device': 'device',
  'block-device': 'device',
}
