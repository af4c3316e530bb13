// Rulings on names from the command line: what is one name, what is different, and removing a ruling.

import { type NamesRuling, nameRulings, ruleOnNames } from '../../acts/stylebook/rule-on-names.ts'
import type { Archive } from '../../archive/archive.ts'
import { type NameRuling, nameRulingSchema, ok, type Result } from '../../schema/index.ts'
import { filledIfGiven, type Input, needed, type Output, UsageError } from '../command.ts'
import { counted } from '../counted.ts'
import { type OptionsConfig, takes } from '../option.ts'
import { said } from '../said.ts'

export const RULING_OPTIONS: OptionsConfig = {
  into: takes('NAME', 'With merge: the right form; needed.'),
  note: takes('TEXT', 'With merge: a note for colleagues.'),
  source: takes('SOURCE', 'With merge: where the form comes from.'),
  from: takes('DAY', 'With merge: the first day it holds, YYYY-MM-DD.'),
  until: takes('DAY', 'With merge: the last day it holds.'),
}

export const RULING_VERBS = ['merge', 'differ', 'forget'] as const
export type RulingVerb = (typeof RULING_VERBS)[number]

/** Writes a ruling to names.yml and returns all rulings. */
export async function ruleByVerb(input: Input, archive: Archive, verb: RulingVerb): Promise<Result<Output>> {
  const done = await ruleOnNames(archive, rulingOf(verb, input))
  return done.ok ? await listRulings(archive) : done
}

/** Every ruling, in the order of the file. */
export async function listRulings(archive: Archive): Promise<Result<Output>> {
  const rulings = await nameRulings(archive)
  const lines = [...rulings.map(rulingText), said`${counted(rulings.length, 'name')} in house style.`]
  return ok({ document: { rulings }, text: lines.join('\n') })
}

function rulingOf(verb: RulingVerb, input: Input): NamesRuling {
  const [, , ...names] = input.positionals
  const [first, ...others] = names.map(nameTyped)
  if (first === undefined) throw new UsageError(said`names … ${verb} takes names`)
  if (verb === 'forget') return { kind: 'forget', name: first }
  if (verb === 'merge')
    return {
      kind: 'merge',
      canonical: nameTyped(needed(input, 'into')),
      aliases: [first, ...others],
      ...grounds(input),
    }
  if (others.length === 0) throw new UsageError(said`names … differ takes a name and those it is not`)
  return { kind: 'differ', name: first, others }
}

function grounds(input: Input): Partial<Pick<NameRuling, 'note' | 'source' | 'validFrom' | 'validTo'>> {
  const typed = {
    note: filledIfGiven(input, 'note'),
    source: filledIfGiven(input, 'source'),
    validFrom: filledIfGiven(input, 'from'),
    validTo: filledIfGiven(input, 'until'),
  }
  const read = nameRulingSchema.partial().safeParse(typed)
  if (!read.success)
    throw new UsageError(said`--from and --until take days such as 2019-08-14; --note and --source, text`)
  return Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined))
}

function nameTyped(text: string): string {
  const read = nameRulingSchema.shape.name.safeParse(text)
  if (!read.success) throw new UsageError(said`a name has between 1 and 200 characters`)
  return read.data
}

function rulingText({ name, aliases, notVariantOf, validFrom, validTo, note, source }: NameRuling): string {
  const parts = [
    ...(aliases.length > 0 ? [said`for ${aliases.join(', ')}`] : []),
    ...(notVariantOf.length > 0 ? [said`not ${notVariantOf.join(', ')}`] : []),
    ...(validFrom || validTo ? [`${validFrom ?? ''}..${validTo ?? ''}`] : []),
    ...(note ? [note] : []),
    ...(source ? [`(${source})`] : []),
  ]
  return [name, ...parts].join('  ')
}
