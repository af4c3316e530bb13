import { ok } from '../../schema/index.ts'
import { argument, type Command, withArchive } from '../command.ts'
import { counted } from '../counted.ts'
import { said } from '../said.ts'
import { unreadDocument, unreadLines } from '../unread-files.ts'

export const reindex: Command = {
  name: 'reindex',
  summary: 'Rebuild the search index. It normally updates itself; use this if in doubt.',
  usage: 'corrigenda reindex <archive>',
  example: 'corrigenda reindex courier',
  options: {},
  arity: [1, 1],
  run: (input) =>
    withArchive(input, 'write', async (archive) => {
      const index = await archive.index()
      const stop = index.subscribe(({ progress }) => {
        if (progress && progress.of > 0) input.progress(said`Reading articles`, progress.done, progress.of)
      })
      await index.rebuild()
      stop()
      const { articles, unread } = index.status
      return ok({
        document: { articles, ...unreadDocument(unread) },
        text: [said`Indexed ${counted(articles, 'article')} of ${argument(input, 0)}.`, ...unreadLines(unread)].join(
          '\n',
        ),
        isPartial: unread.length > 0,
      })
    }),
}
