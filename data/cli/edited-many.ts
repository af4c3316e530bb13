// Output of a command over many articles: how many changed, and which were left and why.
import type { EditedMany } from '../acts/edit-many.ts'
import { assertNever, ok, type Result } from '../schema/index.ts'
import { type Chosen, type Command, chosenIds, type Input, type Output, withArchive } from './command.ts'
import { counted } from './counted.ts'
import { cancelOnInterrupt } from './interrupt.ts'
import { unreadDocument, unreadLines } from './unread-files.ts'
import { sentenceFor } from './words.ts'

type Work = Parameters<typeof withArchive<Output>>[2]
type Act = (
  archive: Parameters<Work>[0],
  ids: readonly string[],
  context: Parameters<Work>[1],
  follow: { readonly signal: AbortSignal; readonly onProgress: (done: number, of: number) => void },
) => Promise<Result<EditedMany>>

export type Done = 'changed' | 'withdrew' | 'put back' | 'removed'

/** Runs an act on the articles of --ids or --query and reports the result. */
export function runOnMany(input: Input, doing: string, done: Done, act: Act): ReturnType<Command['run']> {
  return withArchive(input, 'write', async (archive, context) => {
    const chosen = await chosenIds(input, archive)
    if (!chosen.ok) return chosen
    const onProgress = (count: number, of: number): void => input.progress(doing, count, of)
    const edited = await act(archive, chosen.value.ids, context, { signal: cancelOnInterrupt(), onProgress })
    return edited.ok ? ok(answer(done, chosen.value, edited.value)) : edited
  })
}

function answer(done: Done, { ids, unread }: Chosen, { batch, changed, left }: EditedMany): Output {
  const named = left.map(({ id, problem }) => ({ id, code: problem.code, message: sentenceFor(problem) }))
  const lines = [
    ids.length === 0 ? 'No articles found.' : doneWords(done, changed.length, ids.length),
    ...(batch === null ? [] : [`To undo this, use corrigenda undo with batch ${batch}`]),
    ...named.map(({ id, message }) => `Left unchanged: ${id}. ${message}`),
  ]
  return {
    document: { batch, changed: changed.length, left: named, ...unreadDocument(unread) },
    text: lines.join('\n'),
    warnings: unreadLines(unread),
    isPartial: ids.length === 0 || unread.length > 0 || left.length > 0,
  }
}

function doneWords(done: Done, changed: number, of: number): string {
  const articles = counted(of, 'article')
  switch (done) {
    case 'changed':
      return `Changed ${changed} of ${articles}.`
    case 'withdrew':
      return `Withdrew ${changed} of ${articles}.`
    case 'put back':
      return `Restored ${changed} of ${articles}.`
    case 'removed':
      return `Removed ${changed} of ${articles}.`
    default:
      return assertNever(done)
  }
}
