import { type BatchUndone, undoBatch } from '../../acts/undo/undo-batch.ts'
import { ok } from '../../schema/index.ts'
import { AUTHOR, argument, type Command, type Output, withArchive } from '../command.ts'
import { counted } from '../counted.ts'
import { cancelOnInterrupt } from '../interrupt.ts'
import { said } from '../said.ts'
import { sentenceFor } from '../words.ts'

export const undo: Command = {
  name: 'undo',
  summary: 'Undo a whole act: an import, a bulk change or an earlier undo. Later edits are kept.',
  usage: 'corrigenda undo <archive> <batch>',
  example: 'corrigenda undo courier 3f8k2m9q',
  options: { ...AUTHOR },
  arity: [2, 2],
  run: (input) =>
    withArchive(input, 'write', async (archive, context) => {
      const onProgress = (done: number, of: number): void => input.progress(said`Undoing`, done, of)
      const follow = { signal: cancelOnInterrupt(), onProgress }
      const undone = await undoBatch(archive, argument(input, 1), context, follow)
      return undone.ok ? ok(answer(undone.value)) : undone
    }),
}

function answer({ batch, reverted, conflicts }: BatchUndone): Output {
  const left = conflicts.map(({ id, problem }) => ({ id, code: problem.code, message: sentenceFor(problem) }))
  const lines = [
    reverted.length === 0 ? said`There was nothing to undo.` : said`Undone in ${counted(reverted.length, 'article')}.`,
    ...left.map(({ id, message }) => said`Left unchanged: ${id}. ${message}`),
  ]
  const document = { batch, reverted, conflicts: left }
  return { document, text: lines.join('\n'), isPartial: left.length > 0 || reverted.length === 0 }
}
