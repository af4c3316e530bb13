// What would be imported into the stylebook from a Vale styles folder: usable rules, unusable ones and why, and those
// that already exist. Nothing is overwritten unless explicitly requested.

import type { StylePlanEntry } from '../schema/index.ts'
import { parseBounded } from './bounded-parse.ts'
import { parseRule } from './parse-rule.ts'
import { compileWord } from './rule-pattern.ts'
import type { StylebookFile } from './stylebook-file.ts'
import { kindOf } from './stylebook-state.ts'

/**
 * The plan for the files of a folder (paths inside it, with /) named `folder`: a Vale styles folder, one that contains
 * such a folder, or a single style.
 */
export function planStyles(
  files: readonly StylebookFile[],
  folder: string,
  known: readonly StylebookFile[],
): readonly StylePlanEntry[] {
  const wanted = files
    .map((file): StylebookFile => ({ ...file, path: placeOf(file.path, folder, files) }))
    .filter(({ path }) => !['other', 'names'].includes(kindOf(path)))
  const { parsed, late } = parseBounded(wanted, (file) => [file.path, refusalOf(file)] as const)
  const refusals = new Map<string, string | null>([
    ...parsed,
    ...late.map(({ path, detail }) => [path, detail] as const),
  ])
  return wanted.map(({ path: to, text }): StylePlanEntry => {
    const detail = refusals.get(to) ?? null
    if (detail !== null) return { path: to, state: 'refused', detail, text }
    const there = known.find((file) => file.path === to)
    const state = there === undefined ? 'new' : there.text === text ? 'same' : 'differs'
    return { path: to, state, detail: null, text }
  })
}

/** styles/<Style>/<Rule>.yml, wherever it was; older vocabularies are under Vocab. */
function placeOf(path: string, folder: string, files: readonly StylebookFile[]): string {
  const hasStyles = files.some((file) => file.path.startsWith('styles/'))
  const inside = hasStyles ? path.replace(/^styles\//, '') : path
  const isOneStyle = !hasStyles && files.some((file) => /^[^/]+\.ya?ml$/i.test(file.path))
  const named = isOneStyle ? `${folder}/${inside}` : inside
  return `styles/${named.replace(/^Vocab\//, 'config/vocabularies/')}`
}

function refusalOf(file: StylebookFile): string | null {
  if (file.leftOut !== undefined) return file.leftOut
  if (kindOf(file.path) === 'rule') {
    const rule = parseRule(file, [])
    return 'detail' in rule ? rule.detail : null
  }
  try {
    for (const line of file.text.split(/\r?\n/).map((each) => each.trim())) {
      if (line !== '' && !line.startsWith('#')) compileWord(line)
    }
    return null
  } catch (error) {
    return (error as Error).message
  }
}
