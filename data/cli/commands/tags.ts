import type { EditedMany } from '../../acts/edit-many.ts'
import { countTags, mergeTags, renameTag } from '../../acts/tag-articles.ts'
import type { Archive } from '../../archive/archive.ts'
import { ok, type Result } from '../../schema/index.ts'
import { AUTHOR, argument, type Command, type Input, type Output, UsageError, withArchive } from '../command.ts'
import { counted } from '../counted.ts'
import { leftDocument, leftLines } from '../edited-many.ts'
import { cancelOnInterrupt } from '../interrupt.ts'
import { said } from '../said.ts'
import { table } from '../table.ts'
import { unreadDocument, unreadLines } from '../unread-files.ts'

export const tags: Command = {
  name: 'tags',
  summary: 'List the tags with their counts; rename one, or merge one into another.',
  usage: 'corrigenda tags <archive> [rename A B | merge A B]',
  example: 'corrigenda tags courier merge "central africa" "central african republic"',
  options: AUTHOR,
  arity: [1, 4],
  run: (input) => {
    const [, verb, from, to] = input.positionals
    if (verb === undefined) return withArchive(input, 'read', (archive) => listTags(input, archive))
    const act = verb === 'rename' ? renameTag : verb === 'merge' ? mergeTags : null
    if (!act || from === undefined || to === undefined) throw new UsageError(said`Usage: ${tags.usage}`)
    return withArchive(input, 'write', async (archive, context) => {
      const onProgress = (done: number, of: number): void => input.progress(said`Changing tags`, done, of)
      const done = await act(archive, from, to, context, { signal: cancelOnInterrupt(), onProgress })
      return done.ok ? await listTags(input, archive, { ...done.value, verb }) : done
    })
  },
}

async function listTags(
  input: Input,
  archive: Archive,
  done?: EditedMany & { readonly verb: string },
): Promise<Result<Output>> {
  const index = await archive.wholeIndex((read, of) => input.progress(said`Reading articles`, read, of))
  const { unread } = index.status
  const counts = await countTags(archive)
  const rows = table(counts.map(({ name, count }) => [name, String(count)]))
  const left = done?.left ?? []
  const changed = done ? { batch: done.batch, changed: done.changed.length, ...leftDocument(left) } : {}
  return ok({
    document: { tags: counts, ...changed, ...unreadDocument(unread) },
    text: done ? `${doneWords(input, done)}\n${rows}` : rows,
    warnings: [...unreadLines(unread), ...leftLines(left)],
    isPartial: unread.length > 0 || left.length > 0,
  })
}

function doneWords(input: Input, { verb, changed }: EditedMany & { readonly verb: string }): string {
  return verb === 'merge'
    ? said`Merged “${argument(input, 2)}” on ${counted(changed.length, 'article')}.`
    : said`Renamed “${argument(input, 2)}” on ${counted(changed.length, 'article')}.`
}
