// The user's latest choices when correcting, used for the next one: category, status, and the last reasons of each
// category. Kept in the window's own storage.
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { CATEGORIES, type Category } from '../../electron/contract/index.ts'

export interface Rulings {
  readonly category: Category
  readonly status: 'proposed' | 'accepted'
  readonly reasons: Partial<Readonly<Record<Category, readonly string[]>>>
  /** While it is on, every correction is a proposal; `status` is what applies afterwards. */
  readonly isSuggesting: boolean
}

/** Reasons kept for each category. */
const KEPT = 5

const USUAL: Rulings = { category: 'name', status: 'accepted', reasons: {}, isSuggesting: false }

export const useRulings = create<Rulings>()(
  persist(() => USUAL, { name: 'corrigenda-rulings', version: 1, merge: (kept, usual) => readRulings(kept, usual) }),
)

/** The status of a correction made now. */
export function statusNow(): Rulings['status'] {
  const { isSuggesting, status } = useRulings.getState()
  return isSuggesting ? 'proposed' : status
}

/**
 * Remembers the choices of a correction; its category only if it is one of words, with which the next correction
 * begins.
 */
export function rememberRuling(
  ruling: Pick<Rulings, 'category' | 'status'> & { readonly reason: string },
  isOfWords = true,
): void {
  const { category } = ruling
  useRulings.setState(({ reasons, status, isSuggesting, category: before }) => ({
    category: isOfWords ? category : before,
    status: isSuggesting ? status : ruling.status,
    reasons: { ...reasons, [category]: withReason(reasons[category] ?? [], ruling.reason) },
  }))
}

/** Newest first, each once. */
export function withReason(reasons: readonly string[], reason: string): readonly string[] {
  const clean = reason.trim()
  return clean === '' ? reasons : [clean, ...reasons.filter((known) => known !== clean)].slice(0, KEPT)
}

/** Evidence of checks was once stored as a reason: “Prigozhin 1×; Prighozhin 1×. Neither is clearly right.” */
function isEvidence(reason: string): boolean {
  return /\d[\s\u00a0]?×|Neither is clearly right|owns nothing here/u.test(reason)
}

/** Stored values are used only if they have the right type, since a profile may contain anything. */
export function readRulings(kept: unknown, usual: Rulings): Rulings {
  const old: Readonly<Record<string, unknown>> = typeof kept === 'object' && kept !== null ? { ...kept } : {}
  const lists: Readonly<Record<string, unknown>> =
    typeof old.reasons === 'object' && old.reasons !== null ? { ...old.reasons } : {}
  const reasons = CATEGORIES.flatMap((category) => {
    const list = lists[category]
    return Array.isArray(list)
      ? [[category, list.filter((reason) => typeof reason === 'string' && !isEvidence(reason))]]
      : []
  })
  return {
    category: CATEGORIES.find((category) => category === old.category) ?? usual.category,
    status: old.status === 'proposed' || old.status === 'accepted' ? old.status : usual.status,
    reasons: Object.fromEntries(reasons),
    isSuggesting: old.isSuggesting === true,
  }
}
