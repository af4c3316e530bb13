// Drafts and their article: the texts to open an editor with, even if the article has changed since.
import {
  type Article,
  type ArticleRecord,
  canBeGiven,
  type Draft,
  type Field,
  type FieldFormats,
  headHash,
  inReadingOrder,
  openArticle,
  weaveOf,
  wordDiff,
} from '../../../../electron/contract/index.ts'
import { mapThrough } from '../places/map-offsets.ts'
import { mappedFormats, NO_FORMATS } from './editor/field-formats.ts'
import { type Lost, rebase } from './rebase.ts'

export interface Editing {
  readonly archiveId: string
  readonly articleId: string
  /** Hash of the article's last event, to which the texts belong. */
  readonly head: string
  /** The working texts these texts are based on. */
  readonly bases: Readonly<Record<Field, string>>
  readonly texts: Readonly<Record<Field, string>>
  /** Formatting set on the texts; a field left out has none. */
  readonly formats: Formats
  /** Typing that conflicted with changes made elsewhere and was left out. */
  readonly lost: readonly Lost[]
  /** Incremented when the texts were changed by anything but the editors, so that the editors reload them. */
  readonly turn: number
}

type Texts = Readonly<Record<Field, string>>
type Formats = Readonly<Record<Field, FieldFormats>>

/** The fields that can be added to every article. Captions are added one by one. */
const GIVEN = ['standfirst', 'byline'] as const

/**
 * The editable fields, in reading order, with their working texts: those of the article, those it may be given, and
 * captions begun in `texts`.
 */
function workingTexts(article: Article, texts: Texts = {}): Texts {
  const begun = Object.keys(texts).filter(canBeGiven)
  const fields = inReadingOrder([...new Set([...article.fields.keys(), ...GIVEN, ...begun])])
  return Object.fromEntries(fields.map((field) => [field, weaveOf(article, field)?.workingText() ?? '']))
}

/** Begins editing an article, with a draft of it or with its working texts. */
export function openDraft(archiveId: string, article: Article, draft: Draft | null): Editing {
  const bases = workingTexts(article, draft?.texts)
  const head = headHash(article.record)
  const start = { archiveId, articleId: article.record.id, head, bases, turn: 0 }
  if (!draft) return { ...start, texts: bases, formats: {}, lost: [] }
  const old = draft.head === head ? bases : (textsAt(article.record, draft.head) ?? bases)
  return { ...start, ...carried(old, { texts: { ...old, ...draft.texts }, formats: draft.formats }, bases) }
}

/** Whether a draft was begun on other texts than the present ones. */
export function isOutdated(article: Article, draft: Draft): boolean {
  if (draft.head === headHash(article.record)) return false
  const old = textsAt(article.record, draft.head)
  const now = workingTexts(article)
  return old === null || Object.keys(now).some((field) => old[field] !== now[field])
}

/** Editing rebased on the present article, or null when its texts are the same. */
export function takenUp(article: Article, editing: Editing): Editing | null {
  const bases = workingTexts(article, editing.texts)
  const head = headHash(article.record)
  if (head === editing.head) return null
  const isSame = Object.keys(bases).every((field) => bases[field] === editing.bases[field])
  if (isSame) return { ...editing, head }
  const { texts, formats, lost } = carried(editing.bases, editing, bases)
  return { ...editing, head, bases, texts, formats, lost: [...editing.lost, ...lost], turn: editing.turn + 1 }
}

interface Carried {
  readonly texts: Texts
  readonly formats: Formats
  readonly lost: readonly Lost[]
}

/** Formatting moves with the words it was set on. */
function carried(old: Texts, drafted: Omit<Carried, 'lost'>, now: Texts): Carried {
  const lost: Lost[] = []
  const texts: Record<Field, string> = {}
  const formats: Record<Field, FieldFormats> = {}
  for (const [field, text] of Object.entries(now)) {
    const before = old[field] ?? (canBeGiven(field) ? '' : text)
    const typed = drafted.texts[field] ?? before
    const rebased = rebase(before, typed, text)
    lost.push(...rebased.lost)
    texts[field] = rebased.text
    const set = drafted.formats[field] ?? NO_FORMATS
    const map = mapThrough(wordDiff(typed, rebased.text))
    formats[field] = typed === rebased.text ? set : mappedFormats(set, map, rebased.text)
  }
  return { texts, formats, lost }
}

/** The working texts after the event with a hash; null when the log has no such event. */
function textsAt(record: ArticleRecord, head: string): Texts | null {
  for (let count = record.events.length; count >= 0; count -= 1) {
    const then = { ...record, events: record.events.slice(0, count) }
    if (headHash(then) !== head) continue
    const article = openArticle(then)
    return article.ok ? workingTexts(article.value) : null
  }
  return null
}
