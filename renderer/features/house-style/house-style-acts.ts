// The house style: the open entry, its unsaved text, and saving, adding and removing entries.
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
import { EMPTY_RULE, ruleText } from './rule-draft.ts'

/** The open entry; a new name or file has no `before`. */
export type Entry =
  | { readonly kind: 'name'; readonly key: string; readonly before: NameRuling | null }
  | { readonly kind: 'file'; readonly key: string; readonly path: string; readonly before: string | null }
  | { readonly kind: 'styles'; readonly key: 'styles'; readonly picked: StylesPicked }
  | { readonly kind: 'left'; readonly key: 'left' }

interface HouseStyleState {
  /** Unsaved text, by the key of its entry. */
  readonly typed: Readonly<Record<string, unknown>>
  readonly entry: Entry | null
  readonly problem: AnyProblem | null
}

export const useHouseStyle = create<HouseStyleState>()(() => ({ typed: {}, entry: null, problem: null }))

/** Opens the house style. */
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

/** Keeps an entry's unsaved text, until it is saved or (null) unchanged again. */
export function keepTyped(key: string, typed: unknown): void {
  useHouseStyle.setState(({ typed: before }) => {
    const { [key]: _, ...others } = before
    return { typed: typed === null ? others : { ...others, [key]: typed } }
  })
}

/** Resets the state: another archive has another stylebook. */
export function forgetHouseStyle(): void {
  useHouseStyle.setState({ typed: {}, entry: null, problem: null })
}

export function nameEntry(before: NameRuling): Entry {
  return { kind: 'name', key: `name ${JSON.stringify(before)}`, before }
}

export function fileEntry({ path, text }: Pick<FileState, 'path' | 'text'>): Entry {
  return { kind: 'file', key: `file ${path}`, path, before: text }
}

/** Begins a new name, rule or word list. */
export function beginEntry(kind: 'name' | 'rule' | 'accept' | 'reject'): void {
  const words = {
    accept: 'styles/config/vocabularies/House/accept.txt',
    reject: 'styles/config/vocabularies/House/reject.txt',
  }
  if (kind === 'name') chooseEntry({ kind: 'name', key: 'new name', before: null })
  else if (kind === 'rule') chooseEntry({ kind: 'file', key: 'new rule', path: 'styles/House/Rule.yml', before: null })
  else chooseEntry({ kind: 'file', key: `new ${kind}`, path: words[kind], before: null })
}

/** The initial text of a new file. */
export function firstText(path: string): string {
  return /\.ya?ml$/i.test(path) ? ruleText(EMPTY_RULE) : ''
}

/** Saves a name of names.yml; `after` null removes it. */
export async function saveName(before: NameRuling | null, after: NameRuling | null): Promise<void> {
  const name = (after ?? before)?.name ?? ''
  await save(after ? nameEntry(after) : null, name, async () => {
    await api.namesRule({ ruling: { kind: 'entry', before, after } })
    return { act: 'rule', count: 1 }
  })
}

/** Saves a file as typed; `after` null removes it. */
export async function saveFile(path: string, before: string | null, after: string | null): Promise<void> {
  await save(after === null ? null : fileEntry({ path, text: after }), path, async () => {
    await api.stylebookWrite({ path, before, after })
    return { act: 'stylebook', count: 1 }
  })
}

/** Asks for a folder of styles and shows what would be imported from it. */
export async function pickStyles(): Promise<void> {
  try {
    const picked = await api.stylebookPick({})
    if (picked) chooseEntry({ kind: 'styles', key: 'styles', picked })
  } catch (error) {
    useHouseStyle.setState({ problem: problemOf(error) })
  }
}

/** Shows the rules of the starter stylebook, to be imported like any others. */
export async function showStarter(): Promise<void> {
  try {
    chooseEntry({ kind: 'styles', key: 'styles', picked: await api.stylebookStarter({}) })
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

/** Saves, reports it with an undo, and shows the saved entry; on failure the typed text is kept. */
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
