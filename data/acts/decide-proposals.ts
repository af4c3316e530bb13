// Decides on many proposals at once, in any number of articles, as one act with one undo. Proposals already decided on,
// or blocked, are left and counted, without holding up the others.

import type { Archive } from '../archive/archive.ts'
import { actInTurn } from '../corrections/acts-in-turn.ts'
import { type Article, decide } from '../corrections/index.ts'
import {
  type ActContext,
  type ArticleRecord,
  type Batch,
  type Change,
  fail,
  ok,
  type RecordChange,
  type Result,
  type Undoable,
} from '../schema/index.ts'
import type { Follow } from '../work/pace.ts'
import { editMany } from './edit-many.ts'

/** Proposals of one act in one article, decided on together. */
export interface ProposalChoice {
  readonly article: string
  readonly corrections: readonly string[]
}

export interface ProposalsDecision {
  readonly proposals: readonly ProposalChoice[]
  readonly verb: 'accept' | 'reject'
  /** The reason, for the record. */
  readonly note: string
}

/** Number of corrections by outcome; `left`: already decided on, or blocked by others. */
export interface ProposalsDecided {
  readonly batch: string
  readonly change: Undoable
  readonly articles: number
  readonly decided: number
  readonly left: number
}

/**
 * Decides on all proposals it can; if cancelled, changes nothing. Problems: no-change (none could be decided on),
 * not-found, cancelled, commit's.
 */
export async function decideProposals(
  archive: Archive,
  { proposals, verb, note }: ProposalsDecision,
  context: ActContext,
  follow: Follow = {},
): Promise<Result<ProposalsDecided>> {
  const byArticle = new Map<string, ProposalChoice[]>()
  for (const each of proposals) byArticle.set(each.article, [...(byArticle.get(each.article) ?? []), each])
  let decided = 0
  const edit = (article: Article, batchId: string): Result<ArticleRecord> => {
    const made = decideInArticle(article, byArticle.get(article.record.id) ?? [], { verb, note, batchId }, context)
    decided += made.decided
    return made.change ? ok(made.change.after) : fail('no-change', { what: verb })
  }
  const detail = (): Batch['detail'] => ({ verb, corrections: decided })
  const done = await editMany(archive, [...byArticle.keys()], { kind: 'decide', detail, edit }, context, follow)
  if (!done.ok) return done
  const { batch, change, changed } = done.value
  if (!batch || !change) return fail('no-change', { what: verb })
  return ok({ batch, change, articles: changed.length, decided, left: countIn(proposals) - decided })
}

interface How extends Pick<ProposalsDecision, 'verb' | 'note'> {
  readonly batchId: string
}

/** All in one step if possible, which allows for those that depend on each other; otherwise one by one. */
function decideInArticle(
  article: Article,
  chosen: readonly ProposalChoice[],
  how: How,
  context: ActContext,
): { readonly change: RecordChange<ArticleRecord> | null; readonly decided: number } {
  const inOne = decideAll(article, chosen, how, context)
  if (inOne.ok) return { change: inOne.value.articles[0] ?? null, decided: countIn(chosen) }
  const taken: ProposalChoice[] = []
  const acts = chosen.map((choice) => (now: Article, at: ActContext): Result<Change> => {
    const decision = decideAll(now, [choice], how, at)
    if (decision.ok) taken.push(choice)
    return decision.ok ? decision : ok({ articles: [] })
  })
  const turned = actInTurn(article, acts, context)
  const change = turned.ok && taken.length > 0 ? (turned.value.articles[0] ?? null) : null
  return { change, decided: change ? countIn(taken) : 0 }
}

function countIn(choices: readonly ProposalChoice[]): number {
  return choices.reduce((sum, { corrections }) => sum + corrections.length, 0)
}

function decideAll(
  article: Article,
  chosen: readonly ProposalChoice[],
  { verb, note, batchId }: How,
  context: ActContext,
): Result<Change> {
  const ids = chosen.flatMap(({ corrections }) => corrections)
  return decide(article, ids, verb, note, context, batchId)
}
