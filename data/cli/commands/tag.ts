import { tagArticles } from '../../acts/tag-articles.ts'
import { fold } from '../../text/fold.ts'
import { AUTHOR, CHOICE, type Command, texts, UsageError } from '../command.ts'
import { runOnMany } from '../edited-many.ts'
import { takes } from '../option.ts'
import { said } from '../said.ts'

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
    const act = { doing: said`Changing tags`, did: said`Changed tags on` }
    return runOnMany(input, act, (archive, ids, context, follow) => tagArticles(archive, ids, edit, context, follow))
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
