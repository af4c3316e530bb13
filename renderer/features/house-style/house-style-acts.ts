// The house style: which entry is looked at, what was typed in it and is not saved, and saving, adding, removing it.
import { create } from 'zustand'
import type { FileState, NameRuling, StylesPicked } from '../../../electron/contract/index.ts'
import { type AnyProblem, api, problemOf } from '../../api.ts'
import { words } from '../../messages/words.ts'
import { currentArchive } from '../../queries/archive.ts'
import { askAgain } from '../../queries/client.ts'
import { wayBack } from '../../session/acts/undo.ts'
import { focusPaneSoon } from '../../session/panes/pane-focus.ts'
import { changeView } from '../../session/view-state.ts'
import { announce } from '../../ui/announcer.tsx'
import { showToast } from '../../ui/toast.tsx'

/** What is looked at; a name or file that is new has no `before`. */
export type Entry =
  | { readonly kind: 'name'; readonly key: string; readonly before: NameRuling | null }
  | { readonly kind: 'file'; readonly key: string; readonly path: string; readonly before: string | null }
  | { readonly kind: 'styles'; readonly key: 'styles'; readonly picked: StylesPicked }
  | { readonly kind: 'left'; readonly key: 'left' }

interface HouseStyleState {
  /** What was typed and not saved, by the key of its entry. */
  readonly typed: Readonly<Record<string, unknown>>
  readonly entry: Entry | null
  readonly problem: AnyProblem | null
}

export const useHouseStyle = create<HouseStyleState>()(() => ({ typed: {}, entry: null, problem: null }))

/** Goes to the house style. */
export function showHouseStyle(): void {
  if (!currentArchive()) return
  useHouseStyle.setState({ problem: null })
  changeView({ shown: 'house-style', onePane: 'list', drawer: null, selectedIds: [], place: null })
  focusPaneSoon('list')
}

export function chooseEntry(entry: Entry | null): void {
  useHouseStyle.setState({ entry, problem: null })
  if (entry) changeView({ onePane: 'article' })
}

/** Keeps what is typed in an entry, until it is saved or (null) reads as it did. */
export function keepTyped(key: string, typed: unknown): void {
  useHouseStyle.setState(({ typed: before }) => {
    const { [key]: _, ...others } = before
    return { typed: typed === null ? others : { ...others, [key]: typed } }
  })
}

/** Another archive has another stylebook. */
export function forgetHouseStyle(): void {
  useHouseStyle.setState({ typed: {}, entry: null, problem: null })
}

export function nameEntry(before: NameRuling): Entry {
  return { kind: 'name', key: `name ${JSON.stringify(before)}`, before }
}

export function fileEntry({ path, text }: Pick<FileState, 'path' | 'text'>): Entry {
  return { kind: 'file', key: `file ${path}`, path, before: text }
}

const NEW_RULE = `extends: substitution
message: "Use '%s' instead of '%s'."
level: warning
swap:
  observed: expected
specs:
  - {from: what was observed, to: what was expected}
`

/** Begins a name, a rule or a list of words that is not there yet. */
export function beginEntry(kind: 'name' | 'rule' | 'accept' | 'reject'): void {
  const words = {
    accept: 'styles/config/vocabularies/House/accept.txt',
    reject: 'styles/config/vocabularies/House/reject.txt',
  }
  if (kind === 'name') chooseEntry({ kind: 'name', key: 'new name', before: null })
  else if (kind === 'rule') chooseEntry({ kind: 'file', key: 'new rule', path: 'styles/House/Rule.yml', before: null })
  else chooseEntry({ kind: 'file', key: `new ${kind}`, path: words[kind], before: null })
}

/** What a new file begins with. */
export function firstText(path: string): string {
  return /\.ya?ml$/i.test(path) ? NEW_RULE : ''
}

/** Saves a name of names.yml; `after` null removes it. */
export async function saveName(before: NameRuling | null, after: NameRuling | null): Promise<void> {
  const name = (after ?? before)?.name ?? ''
  await save(after ? nameEntry(after) : null, name, async () => {
    await api.namesRule({ ruling: { kind: 'entry', before, after } })
    return { act: 'rule', count: 1 }
  })
}

/** Saves a file as it was typed; `after` null removes it. */
export async function saveFile(path: string, before: string | null, after: string | null): Promise<void> {
  await save(after === null ? null : fileEntry({ path, text: after }), path, async () => {
    await api.stylebookWrite({ path, before, after })
    return { act: 'stylebook', count: 1 }
  })
}

/** Asks for a folder of styles and shows what of it would come in. */
export async function pickStyles(): Promise<void> {
  try {
    const picked = await api.stylebookPick({})
    if (picked) chooseEntry({ kind: 'styles', key: 'styles', picked })
  } catch (error) {
    useHouseStyle.setState({ problem: problemOf(error) })
  }
}

export async function takeStyles({ token, name }: StylesPicked, overwrite: boolean): Promise<void> {
  await save(null, name, async () => {
    await api.stylebookImport({ token, overwrite })
    return { act: 'stylebook', count: 1 }
  })
}

/** Does it, says so with the way back, and shows the entry as it is then; what fails leaves what was typed as it is. */
async function save(
  next: Entry | null,
  name: string,
  act: () => Promise<Parameters<typeof wayBack>[0]>,
): Promise<void> {
  const { entry } = useHouseStyle.getState()
  useHouseStyle.setState({ problem: null })
  try {
    const done = await act()
    const text = words(next ? 'house-style.saved' : 'house-style.done', { name })
    await askAgain('stylebook')
    showToast({ text, action: wayBack(done) })
    announce(text)
    if (entry) keepTyped(entry.key, null)
    chooseEntry(next)
  } catch (error) {
    useHouseStyle.setState({ problem: problemOf(error) })
  }
}
