// A change of what is not words, as the popover shows it before it is made.
import type { Block } from '../../../../electron/contract/index.ts'

export type FormatChange =
  | { readonly kind: 'mark'; readonly type: 'strong' | 'em'; readonly after: '' | null }
  | { readonly kind: 'link' }
  | { readonly kind: 'line'; readonly lines: readonly LineChange[] }
  | { readonly kind: 'split' | 'join'; readonly left: string; readonly right: string }

/** A line of the working text (from 0), what it is and what it will be. */
export interface LineChange {
  readonly line: number
  readonly before: Block
  readonly after: Block
}
