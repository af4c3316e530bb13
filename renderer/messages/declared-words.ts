// The window's messages for commands and for acts over many articles, from the words declared with them:
// command.<name> everywhere, sheet.<name> in the list of shortcuts, many.<act>.doing and many.<act>.did.
import type { Command, ManyAct } from '../../electron/contract/index.ts'
import type { DeclaredWords } from '../../electron/contract/words/declared-words.ts'

export type DeclaredMessages = Readonly<
  Record<`command.${Command}` | `sheet.${Command}` | `many.${ManyAct}.${'doing' | 'did'}`, string>
>

/** Messages of the words of one language. In the list of shortcuts a label lacks its “…”. */
export function declaredMessages({ commands, manyActs }: DeclaredWords): Partial<DeclaredMessages> {
  const ofCommands = Object.entries(commands).flatMap(([command, { label, sheet }]) => [
    [`command.${command}`, label],
    [`sheet.${command}`, sheet ?? label.replace(/…$/, '')],
  ])
  const ofActs = Object.entries(manyActs).flatMap(([act, { doing, did }]) => [
    [`many.${act}.doing`, doing],
    [`many.${act}.did`, did],
  ])
  return Object.fromEntries([...ofCommands, ...ofActs])
}
