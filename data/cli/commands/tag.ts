import { tagArticles } from '../../acts/tag-articles.ts'
import { ok } from '../../schema/index.ts'
import { fold } from '../../text/fold.ts'
import { AUTHOR, CHOICE, type Command, chosenIds, texts, UsageError, withArchive } from '../command.ts'
import { counted } from '../counted.ts'
import { cancelOnInterrupt } from '../interrupt.ts'
import { takes } from '../option.ts'
import { said } from '../said.ts'
import { unreadDocument, unreadLines } from '../unread-files.ts'

export const tag: Command = {
  name: 'tag',
  summary: 'Add or remove tags, on one article or all that a query finds.',
  usage: 'corrigenda tag <archive> (--ids a,b | --query Q) [--add T]... [--remove T]...',
  example: 'corrigenda tag courier --query "bangui" --add africa --add "central african republic"',
  options: {
    ...AUTHOR,
    ...CHOICE,
    add: takes('TAG', 'Add a tag.', { multiple: true }),
    remove: takes('TAG', 'Remove a tag.', { multiple: true }),
  },
  arity: [1, 1],
  run: (input) => {
    const edit = { add: texts(input, 'add'), remove: texts(input, 'remove') }
    checkEdit(edit)
    return withArchive(input, 'write', async (archive, context) => {
      const chosen = await chosenIds(input, archive)
      if (!chosen.ok) return chosen
      const { ids, unread } = chosen.value
      const onProgress = (done: number, of: number): void => input.progress(said`Changing tags`, done, of)
      const follow = { signal: cancelOnInterrupt(), onProgress }
      const tagged =
        ids.length > 0 ? await tagArticles(archive, ids, edit, context, follow) : ok({ batch: null, changed: 0 })
      if (!tagged.ok) return tagged
      const { batch, changed } = tagged.value
      const summary = said`Changed tags on ${changed} of ${counted(ids.length, 'article')}.`
      return ok({
        document: { batch, changed, ...unreadDocument(unread) },
        text: ids.length === 0 ? said`No articles found.` : summary,
        warnings: unreadLines(unread),
        isPartial: ids.length === 0 || unread.length > 0,
      })
    })
  },
}

function checkEdit({ add, remove }: { readonly add: readonly string[]; readonly remove: readonly string[] }): void {
  const both = [...add, ...remove]
  if (both.length === 0) throw new UsageError(said`give at least one --add or --remove`)
  if (both.some((name) => name.trim() === '')) throw new UsageError(said`a tag may not be empty`)
  const goes = new Set(remove.map(fold))
  const contradiction = add.find((name) => goes.has(fold(name)))
  if (contradiction !== undefined) throw new UsageError(said`“${contradiction}” cannot be both added and removed`)
}
