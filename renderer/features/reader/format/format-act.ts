// What formatting can be asked for, in the article that is read and in the one that is typed alike.
import type { Block } from '../../../../electron/contract/index.ts'

export type FormatAct =
  | { readonly kind: 'mark'; readonly type: 'strong' | 'em' }
  | { readonly kind: 'link' }
  | { readonly kind: 'line'; readonly after: Block }
  | { readonly kind: 'split' }
  | { readonly kind: 'join' }

/** What a line can be made, by command, with the key that chooses it in the list of them. */
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

/** Whether two lines are the same to a reader: who wrote a list's depth or a heading's level out may have left out the usual. */
export function isSameKind(one: Block, other: Block): boolean {
  if (one.type !== other.type || one.role !== other.role) return false
  if (one.type === 'h') return (one.level ?? 2) === (other.level ?? 2)
  return one.type !== 'li' || (one.ordered ?? false) === (other.ordered ?? false)
}

/** A line made what is asked for; items keep how deep they stand. */
export function madeInto(before: Block, after: Block): Block {
  return after.type === 'li' && before.type === 'li' && before.depth !== undefined
    ? { ...after, depth: before.depth }
    : after
}

/** Scripts that put no blank between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\s]$/u

/** What stands between two lines once they are one: a blank, where the script has blanks and none is there. */
export function joint(before: string, after: string): '' | ' ' {
  if (before === '' || after === '' || /^\s/u.test(after)) return ''
  return UNSPACED.test(before) ? '' : ' '
}

/** The span that parting a line at an offset replaces by a line feed: one blank on either side goes with it. */
export function partingAt(text: string, at: number): { readonly from: number; readonly to: number } {
  if (text[at] === ' ') return { from: at, to: at + 1 }
  return text[at - 1] === ' ' ? { from: at - 1, to: at } : { from: at, to: at }
}
