// Corrects words, marks and lines in one act: the words first, then marks and lines on the resulting text.
import { type ActContext, articleChange, type Change, ok, type Result } from '../schema/index.ts'
import { type ArticleAct, actInTurn } from './acts-in-turn.ts'
import type { Article } from './article.ts'
import { type Corrected, correctSpans, type Ruling, type SpanEdit } from './correct.ts'
import { correctStructure, type StructureChanges } from './correct-structure.ts'

/** Spans are those of the working text; marks and lines those of the text after the edits. */
export interface Changes extends StructureChanges {
  readonly edits: readonly SpanEdit[]
}

/** Makes all changes or none. Problems: no-change (nothing is changed), correctSpans's and correctStructure's. */
export function correctAll(
  article: Article,
  { edits, marks, blocks }: Changes,
  ruling: Ruling,
  context: ActContext,
): Result<Corrected> {
  if (marks.length + blocks.length === 0) return correctSpans(article, edits, ruling, context)
  if (edits.length === 0) return correctStructure(article, { marks, blocks }, ruling, context)
  const corrections: string[] = []
  const noted = (done: Result<Corrected>): Result<Change> => {
    if (done.ok) corrections.push(...done.value.corrections)
    return done.ok ? ok(done.value.change) : done
  }
  const acts: readonly ArticleAct[] = [
    (now, at) => noted(correctSpans(now, edits, ruling, at)),
    (now, at) => {
      const done = correctStructure(now, { marks, blocks }, ruling, at)
      const isSetAlready = !done.ok && done.problem.code === 'no-change'
      return isSetAlready ? ok(articleChange(now.record, now.record)) : noted(done)
    },
  ]
  const change = actInTurn(article, acts, context)
  return change.ok ? ok({ change: change.value, corrections }) : change
}
