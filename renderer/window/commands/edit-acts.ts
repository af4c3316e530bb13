// Cut, copy, paste and select all in the focused element. Main performs them: a page may not read the clipboard itself.
import { api } from '../../api.ts'
import { showProblem } from '../../session/archive-acts.ts'

const edit = (act: 'cut' | 'copy' | 'paste' | 'selectAll') => (): void =>
  void api.windowEdit({ act }).catch(showProblem)

export const EDIT_COMMANDS = {
  cut: edit('cut'),
  copy: edit('copy'),
  paste: edit('paste'),
  'paste-article': edit('paste'),
  'select-text': edit('selectAll'),
} as const satisfies Readonly<Record<string, () => void>>
