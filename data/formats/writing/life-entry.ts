// What an article's life is made of.
import type { LogAct } from '../../corrections/index.ts'
import type { Batch, View } from '../../schema/index.ts'

/** The batch an entry was part of: what it was, on how many articles. */
export interface Together {
  readonly id: string
  readonly kind: Batch['kind'] | 'export'
  readonly articles: number
}

/** One entry: when (an ISO instant), who, and what. */
export type LifeEntry = { readonly at: string; readonly by: string | null; readonly together: Together | null } & (
  | { readonly kind: 'import'; readonly source: string }
  | { readonly kind: 'act'; readonly act: LogAct }
  | {
      readonly kind: 'export'
      readonly file: string
      readonly to: string
      readonly view: View
      readonly recipient: string | null
      readonly version: number
    }
)
