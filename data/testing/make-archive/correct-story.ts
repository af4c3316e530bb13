// The desk's work on a story since its import: corrections with every status, notices, states, all through the
// product's own algebra.
import {
  type Article,
  composeNotice,
  correctSpans,
  decide,
  openArticle,
  setMetadata,
  setNotice,
} from '../../corrections/index.ts'
import {
  type ActContext,
  type ArticleRecord,
  authorNamed,
  type Change,
  type Profile,
  type Result,
} from '../../schema/index.ts'
import type { Story } from './compose-story.ts'
import { Random } from './random.ts'
import { type Slip, wordPattern } from './slips.ts'

const DESK_STREAM = 4
const EDITORS = ['Marta Quill', 'Idris Penhale', 'Sanna Vik', 'Tomás Arrieta'].map(authorNamed)
/** When the desk worked on the archive. */
const FROM = Date.UTC(2024, 0, 8)
const FOR_MS = 700 * 86_400_000

/** The record after the desk's work; the same one when there was none. */
export function correctStory(
  record: ArticleRecord,
  story: Story,
  place: { readonly seed: number; readonly n: number; readonly profile: Profile },
): ArticleRecord {
  if (!story.isCorrected) return record
  const random = new Random(place.seed, DESK_STREAM, place.n)
  const context = contextFrom(random)
  let current = record
  for (const slip of story.slips) current = correctOne(current, slip, random, context)
  if (random.chance(0.25)) current = noticeFor(current, place.profile, context)
  const state = random.pick(['in-work', 'checked', 'done', 'done'] as const)
  const stated = setMetadata(opened(current), { state }, context)
  return stated.ok ? stated.value : current
}

/** Most are accepted, some left open, rejected, or accepted and later reverted. */
function correctOne(record: ArticleRecord, slip: Slip, random: Random, context: ActContext): ArticleRecord {
  const article = opened(record)
  const text = article.fields.get('body')?.workingText() ?? ''
  const found = wordPattern(slip.wrong).exec(text)
  if (!found) return record
  const span = { field: 'body', from: found.index, to: found.index + slip.wrong.length, after: slip.right }
  const fate = random.next()
  const status = fate < 0.15 || fate > 0.92 ? 'proposed' : 'accepted'
  const { category, reason } = slip
  const done = correctSpans(article, [span], { category, reason, status }, context)
  if (!done.ok) return record
  const corrected = after(done.value.change)
  if (fate > 0.92)
    return after(certainly(decide(opened(corrected), done.value.corrections, 'reject', 'as spoken', context)))
  if (fate > 0.85)
    return after(certainly(decide(opened(corrected), done.value.corrections, 'revert', 'was right', context)))
  return corrected
}

function noticeFor(record: ArticleRecord, profile: Profile, context: ActContext): ArticleRecord {
  const article = opened(record)
  const notice = composeNotice(article, profile)
  return notice.ok ? after(certainly(setNotice(article, notice.value, context))) : record
}

function contextFrom(random: Random): ActContext {
  let at = FROM + Math.floor((random.next() * FOR_MS) / 1000) * 1000
  const now = (): string => {
    at += random.between(2, 90) * 1000
    return new Date(at).toISOString()
  }
  return { author: random.pick(EDITORS), now, newId: () => random.id() }
}

function after({ articles }: Change): ArticleRecord {
  return (articles[0] as Change['articles'][number]).after
}

function opened(record: ArticleRecord): Article {
  return certainly(openArticle(record))
}

/** The algebra cannot fail here; a problem would be a bug in the generator. */
function certainly<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}
