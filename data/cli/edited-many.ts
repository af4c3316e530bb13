// Output of a command over many articles: how many changed, and which were left and why.

import type { EditedMany, LeftArticle } from '../acts/edit-many.ts'
import { MANY_ACTS, type ManyAct, ok, type Result } from '../schema/index.ts'
import { type Chosen, type Command, chosenIds, type Input, type Output, withArchive } from './command.ts'
import { counted } from './counted.ts'
import { cancelOnInterrupt } from './interrupt.ts'
import { said, saying } from './said.ts'
import { unreadDocument, unreadLines } from './unread-files.ts'
import { sentenceFor } from './words.ts'

type Work = Parameters<typeof withArchive<Output>>[2]
type Act = (
  archive: Parameters<Work>[0],
  ids: readonly string[],
  context: Parameters<Work>[1],
  follow: { readonly signal: AbortSignal; readonly onProgress: (done: number, of: number) => void },
) => Promise<Result<EditedMany>>

interface Words {
  readonly doing: string
  readonly did: string
}

/** Runs an act on the articles of --ids or --query and reports the result, in its own words or those given. */
export function runOnMany(input: Input, name: ManyAct | Words, act: Act): ReturnType<Command['run']> {
  const { doing, did } = typeof name === 'string' ? MANY_ACTS[name] : name
  return withArchive(input, 'write', async (archive, context) => {
    const chosen = await chosenIds(input, archive)
    if (!chosen.ok) return chosen
    const onProgress = (count: number, of: number): void => input.progress(saying(doing), count, of)
    const edited = await act(archive, chosen.value.ids, context, { signal: cancelOnInterrupt(), onProgress })
    return edited.ok ? ok(answer(did, chosen.value, edited.value)) : edited
  })
}

function answer(did: string, { ids, unread }: Chosen, { batch, changed, left }: EditedMany): Output {
  const lines = [
    ids.length === 0
      ? said`No articles found.`
      : said`${saying(did)} ${changed.length} of ${counted(ids.length, 'article')}.`,
    ...(batch === null ? [] : [said`To undo this, use corrigenda undo with batch ${batch}`]),
    ...leftLines(left),
  ]
  return {
    document: { batch, changed: changed.length, ...leftDocument(left), ...unreadDocument(unread) },
    text: lines.join('\n'),
    warnings: unreadLines(unread),
    isPartial: ids.length === 0 || unread.length > 0 || left.length > 0,
  }
}

/** The articles an act left, in its document. */
export function leftDocument(left: readonly LeftArticle[]) {
  return { left: left.map(({ id, problem }) => ({ id, code: problem.code, message: sentenceFor(problem) })) }
}

/** The articles an act left, a line each. */
export function leftLines(left: readonly LeftArticle[]): readonly string[] {
  return left.map(({ id, problem }) => said`Left unchanged: ${id}. ${sentenceFor(problem)}`)
}
