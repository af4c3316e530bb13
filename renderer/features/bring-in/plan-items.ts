// What an import would do as the items of a worklist: what should be looked at first, then what comes in, then what does not and
// why. Pure.
import type { FreshCopy, ImportPlanChoice, ImportPlanned, Problem } from '../../../electron/contract/index.ts'

export const PLAN_KINDS = ['refused', 'changed', 'near', 'new', 'draft', 'here', 'twin', 'skipped'] as const
/**
 * new: comes in; changed: another version of an article, by what its source calls it; near: reads nearly like another article; draft: not published yet;
 * here: the same text is in the archive; twin: the
 * same text comes in with another file; refused and skipped: cannot come in, or is no copy.
 */
export type PlanKind = (typeof PLAN_KINDS)[number]

/** Kinds of what can come in. */
export type ComingKind = 'new' | 'changed' | 'near' | 'draft'

export type PlanItem =
  | { readonly kind: ComingKind; readonly source: string; readonly copy: FreshCopy }
  | { readonly kind: 'here' | 'twin'; readonly source: string; readonly id: string }
  | { readonly kind: 'refused'; readonly source: string; readonly problem: Problem }
  | { readonly kind: 'skipped'; readonly source: string; readonly reason: string }

/** All items of a plan, by kind; of what comes in, first that of which the language or the encoding is unsure. */
export function planItems({ fresh, here, refused, skipped }: ImportPlanned): readonly PlanItem[] {
  const coming = new Set(fresh.map(({ id }) => id))
  const copies = [...fresh.filter(isDoubtful), ...fresh.filter((copy) => !isDoubtful(copy))]
  const items: readonly PlanItem[] = [
    ...copies.map((copy): PlanItem => ({ kind: comingKind(copy), source: copy.source, copy })),
    ...here.map(({ id, source }): PlanItem => ({ kind: coming.has(id) ? 'twin' : 'here', id, source })),
    ...refused.map((file): PlanItem => ({ kind: 'refused', ...file })),
    ...skipped.map((file): PlanItem => ({ kind: 'skipped', ...file })),
  ]
  return items.toSorted((a, b) => PLAN_KINDS.indexOf(a.kind) - PLAN_KINDS.indexOf(b.kind))
}

function comingKind({ versionOf, isDraft, like }: FreshCopy): ComingKind {
  if (versionOf !== null) return 'changed'
  return isDraft ? 'draft' : like !== null ? 'near' : 'new'
}

/** How many items there are of each kind. */
export function countsByKind(items: readonly PlanItem[]): Readonly<Record<PlanKind, number>> {
  const counts = { refused: 0, changed: 0, near: 0, new: 0, draft: 0, here: 0, twin: 0, skipped: 0 }
  for (const { kind } of items) counts[kind] += 1
  return counts
}

/** Whether an item comes in, as chosen for it or for its kind. */
export function comesIn(item: PlanItem, { items = {}, changed, drafts }: ImportPlanChoice): boolean {
  if (!('copy' in item)) return false
  const { id, versionOf, isDraft } = item.copy
  return items[id] ?? ((versionOf === null || changed === 'another') && (!isDraft || drafts === true))
}

/** The choice with some items ticked or left out. */
export function withItems(choice: ImportPlanChoice, items: readonly PlanItem[], isIn: boolean): ImportPlanChoice {
  const ids = items.flatMap((item) => ('copy' in item ? [[item.copy.id, isIn] as const] : []))
  return { ...choice, items: { ...choice.items, ...Object.fromEntries(ids) } }
}

/** A plan as it is listed, and what was chosen in it. */
export interface ListedPlan {
  /** The plan's items, in their order. */
  readonly items: readonly PlanItem[]
  /** Which items come in, and what is stated about all. */
  readonly choice: ImportPlanChoice
  /** The kind that is listed; null: all. */
  readonly kind: PlanKind | null
  /** Index of the open item among those listed. */
  readonly place: number
}

/**
 * A plan made again, listed whole. Its ids are new: what was chosen for an item is kept for the same item, and the open
 * one stays open if its file is still there; otherwise the first that comes in is opened.
 */
export function replanned(before: ListedPlan, plan: ImportPlanned): ListedPlan {
  const items = planItems(plan)
  const choice = carriedChoice(before.choice, before.items, items)
  const open = before.items.filter(({ kind }) => before.kind === null || kind === before.kind)[before.place]
  const same = items.findIndex(({ source }) => source === open?.source)
  const first = items.findIndex((item) => comesIn(item, choice))
  return { items, choice, kind: null, place: Math.max(0, same < 0 ? first : same) }
}

/** A choice made on a plan, for the same items of a plan made again: those of the same file and headline. */
export function carriedChoice(
  choice: ImportPlanChoice,
  before: readonly PlanItem[],
  after: readonly PlanItem[],
): ImportPlanChoice {
  const { items = {}, ...ofAll } = choice
  const keyOf = ({ source, headline }: FreshCopy): string => `${source}\n${headline}`
  const chosen = new Map(
    before.flatMap((item) => {
      const isIn = 'copy' in item ? items[item.copy.id] : undefined
      return 'copy' in item && isIn !== undefined ? [[keyOf(item.copy), isIn] as const] : []
    }),
  )
  const carried = after.flatMap((item) => {
    const isIn = 'copy' in item ? chosen.get(keyOf(item.copy)) : undefined
    return 'copy' in item && isIn !== undefined ? [[item.copy.id, isIn] as const] : []
  })
  return { ...ofAll, items: Object.fromEntries(carried) }
}

function isDoubtful({ languageFrom, isGuess }: FreshCopy): boolean {
  return isGuess || languageFrom === 'unclear' || languageFrom === 'short'
}
