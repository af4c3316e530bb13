// Names that corrections have changed: what should not appear again in new copy.
import type { Article, LoggedCorrection } from '../../corrections/index.ts'

/** A corrected name: whole words before and after, and when that was decided (ISO 8601). */
export interface CorrectedForm {
  readonly from: string
  readonly to: string
  readonly at: string
}

const LETTERS = '[\\p{L}\\p{N}\\p{M}]'
const WORD_END = new RegExp(`${LETTERS}+$`, 'u')
const WORD_START = new RegExp(`^${LETTERS}+`, 'u')
/** Names of more characters are sentences. */
const LONGEST = 100

/** The names accepted corrections of an article have changed, as whole words. Bylines spell people as they want it. */
export function correctedForms({ corrections }: Article): readonly CorrectedForm[] {
  return corrections.flatMap((correction) => {
    const { status, category, field, kind } = correction
    if (kind !== 'text' || status !== 'accepted' || field === 'byline') return []
    return category === 'name' || category === 'spelling' ? formOf(correction) : []
  })
}

/** “é” for “e” in “Bozize” is Bozizé for Bozize. */
function formOf(correction: LoggedCorrection & { readonly kind: 'text' }): readonly CorrectedForm[] {
  const { before, after, prefix, suffix, createdAt, decidedAt } = correction
  const head = WORD_END.exec(prefix)?.[0] ?? ''
  const tail = WORD_START.exec(suffix)?.[0] ?? ''
  const [from, to] = [`${head}${before}${tail}`.trim(), `${head}${after}${tail}`.trim()]
  const isName = /\p{Lu}/u.test(from) && /\p{Lu}/u.test(to) && from.length <= LONGEST && !from.includes('\n')
  return isName && from !== to ? [{ from, to, at: decidedAt ?? createdAt }] : []
}
