// Formatting acts, in the reader and the editor alike.
import type { Block } from '../../../../electron/contract/index.ts'

export type FormatAct =
  | { readonly kind: 'mark'; readonly type: 'strong' | 'em' }
  | { readonly kind: 'link' }
  | { readonly kind: 'line'; readonly after: Block }
  | { readonly kind: 'split' }
  | { readonly kind: 'join' }

/** The kinds a line can be given, by command, with the letter that chooses it in their list. */
export const LINE_ACTS = {
  'line-paragraph': { key: 'p', act: { kind: 'line', after: { type: 'p' } } },
  'line-heading-2': { key: '2', act: { kind: 'line', after: { type: 'h', level: 2 } } },
  'line-heading-3': { key: '3', act: { kind: 'line', after: { type: 'h', level: 3 } } },
  'line-quote': { key: 'q', act: { kind: 'line', after: { type: 'quote' } } },
  'line-item': { key: 'l', act: { kind: 'line', after: { type: 'li' } } },
  'line-numbered': { key: 'n', act: { kind: 'line', after: { type: 'li', ordered: true } } },
  'split-line': { key: 's', act: { kind: 'split' } },
  'join-lines': { key: 'j', act: { kind: 'join' } },
} as const satisfies Readonly<Record<string, { readonly key: string; readonly act: FormatAct }>>
export type LineAct = keyof typeof LINE_ACTS

/**
 * Whether two lines are of the same kind to a reader: a list's depth or a heading's level may be left out if it is the
 * default.
 */
export function isSameKind(one: Block, other: Block): boolean {
  if (one.type !== other.type || one.role !== other.role) return false
  if (one.type === 'h') return (one.level ?? 2) === (other.level ?? 2)
  return one.type !== 'li' || (one.ordered ?? false) === (other.ordered ?? false)
}

/** A line changed to the given kind; list items keep their depth. */
export function madeInto(before: Block, after: Block): Block {
  return after.type === 'li' && before.type === 'li' && before.depth !== undefined
    ? { ...after, depth: before.depth }
    : after
}

/** Scripts without blanks between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\s]$/u

/** What is inserted between two lines when they are joined: a blank, if the script uses blanks and none is there. */
export function joint(before: string, after: string): '' | ' ' {
  if (before === '' || after === '' || /^\s/u.test(after)) return ''
  return UNSPACED.test(before) ? '' : ' '
}

/**
 * The span that is replaced by a line feed when a line is split at an offset: one blank on either side is removed too.
 */
export function partingAt(text: string, at: number): { readonly from: number; readonly to: number } {
  if (text[at] === ' ') return { from: at, to: at + 1 }
  return text[at - 1] === ' ' ? { from: at - 1, to: at } : { from: at, to: at }
}
