// Deciding on many proposals at once, in whichever articles they stand, as one act with one undo. What was decided on meanwhile,
// or is in the way of itself, is left and counted: the others do not wait for it.
import { actInTurn } from '../corrections/acts-in-turn.ts'
import { type Article, decide, headsOf, openArticle } from '../corrections/index.ts'
import {
  type ActContext,
  type ArticleRecord,
  type Change,
  fail,
  ok,
  type RecordChange,
  type Result,
} from '../schema/index.ts'
import type { Archive } from '../store/archive.ts'
import { guarded } from '../store/environment.ts'
import { type Follow, inPasses, Pace } from '../store/pace.ts'

/** Proposals of one act in one article: they are decided on as one. */
export interface ProposalChoice {
  readonly article: string
  readonly corrections: readonly string[]
}

export interface ProposalsDecision {
  readonly proposals: readonly ProposalChoice[]
  readonly verb: 'accept' | 'reject'
  /** Why, for the record. */
  readonly note: string
}

/** Corrections by what became of them; `left`: decided on meanwhile, or others stand in the way. */
export interface ProposalsDecided {
  readonly batch: string
  readonly change: Change
  readonly articles: number
  readonly decided: number
  readonly left: number
}

/** Decides on all that can be; stopped, it changes nothing. Problems: no-change (none could be), not-found, cancelled, those of commit. */
export async function decideProposals(
  archive: Archive,
  { proposals, verb, note }: ProposalsDecision,
  context: ActContext,
  follow: Follow = {},
): Promise<Result<ProposalsDecided>> {
  const byArticle = new Map<string, ProposalChoice[]>()
  for (const each of proposals) byArticle.set(each.article, [...(byArticle.get(each.article) ?? []), each])
  const { editing, saving } = inPasses(follow, byArticle.size, ['editing', 'saving'])
  const batchId = context.newId()
  const changes: RecordChange<ArticleRecord>[] = []
  let [decided, left] = [0, 0]
  const done = await guarded(archive.folder, async () => {
    const pace = new Pace(editing, byArticle.size)
    for (const [id, chosen] of byArticle) {
      const read = await archive.readArticle(id)
      const article = read.ok ? openArticle(read.value) : read
      if (!article.ok) return article
      const made = decideInArticle(article.value, chosen, { verb, note, batchId }, context)
      if (made.change) changes.push(made.change)
      decided += made.decided
      left += made.left
      await pace.step()
    }
    return ok(null)
  })
  if (!done.ok) return done
  if (changes.length === 0) return fail('no-change', { what: verb })
  const records = changes.map(({ after }) => after)
  const batch = {
    ...({ id: batchId, kind: 'decide', at: context.now(), by: context.author } as const),
    articles: records.map(({ id }) => id),
    heads: headsOf(records),
    detail: { verb, corrections: decided },
  }
  const change: Change = { articles: changes, batch }
  const committed = await archive.commit(change, saving)
  return committed.ok ? ok({ batch: batchId, change, articles: changes.length, decided, left }) : committed
}

interface How extends Pick<ProposalsDecision, 'verb' | 'note'> {
  readonly batchId: string
}

/** All in one step where that is possible, which allows for those that lean on each other; else one after the other. */
function decideInArticle(
  article: Article,
  chosen: readonly ProposalChoice[],
  how: How,
  context: ActContext,
): { readonly change: RecordChange<ArticleRecord> | null; readonly decided: number; readonly left: number } {
  const count = (choices: readonly ProposalChoice[]): number =>
    choices.reduce((sum, { corrections }) => sum + corrections.length, 0)
  const inOne = decideAll(article, chosen, how, context)
  if (inOne.ok) return { change: inOne.value.articles[0] ?? null, decided: count(chosen), left: 0 }
  const taken: ProposalChoice[] = []
  const acts = chosen.map((choice) => (now: Article, at: ActContext): Result<Change> => {
    const one = decideAll(now, [choice], how, at)
    if (one.ok) taken.push(choice)
    return one.ok ? one : ok({ articles: [] })
  })
  const turned = actInTurn(article, acts, context)
  const change = turned.ok && taken.length > 0 ? (turned.value.articles[0] ?? null) : null
  return { change, decided: change ? count(taken) : 0, left: count(chosen) - (change ? count(taken) : 0) }
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
