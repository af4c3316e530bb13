// Words for acts on the articles selected, from the table that declares them: many.<act>.doing and many.<act>.did.
import { MANY_ACT_NAMES, MANY_ACTS, type ManyAct } from '../../electron/contract/index.ts'

type ManyActWords = Readonly<Record<`many.${ManyAct}.${'doing' | 'did'}`, string>>

export const manyActWords = Object.fromEntries(
  MANY_ACT_NAMES.flatMap((act) => [
    [`many.${act}.doing`, MANY_ACTS[act].doing],
    [`many.${act}.did`, MANY_ACTS[act].did],
  ]),
) as ManyActWords
