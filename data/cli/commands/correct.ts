import { actOnArticle } from '../../acts/act-on-article.ts'
import { type CoveredPlace, correctFound, type FindEdit } from '../../corrections/index.ts'
import { CATEGORIES, FIELD_PATTERN, ok } from '../../schema/index.ts'
import {
  AUTHOR,
  argument,
  type Command,
  filled,
  flag,
  type Input,
  needed,
  oneOf,
  text,
  UsageError,
  wholeNumber,
  withArchive,
} from '../command.ts'
import { onOff, takes } from '../option.ts'
import { said } from '../said.ts'

export const correct: Command = {
  name: 'correct',
  summary: 'Correct text in one article.',
  usage:
    'corrigenda correct <archive> <id> --find S --replace S [--nth N | --all] [--field F] --category C --reason R [--status proposed|accepted]',
  example: 'corrigenda correct courier 7k2m9q4w --find Bozize --replace Bozizé --category name --reason "stylebook"',
  options: {
    ...AUTHOR,
    find: takes('TEXT', 'The words to correct, exactly as they are; empty to add a missing field.'),
    replace: takes('TEXT', 'What they should be.'),
    nth: takes('N', 'Which of several matches, counted from 1.'),
    all: onOff('Correct every match.'),
    field: takes('FIELD', 'Only in this field, such as headline, body or caption:1.', { usual: 'all fields' }),
    category: takes('C', 'What kind of error it is; needed.', { words: CATEGORIES }),
    reason: takes('TEXT', 'Why; needed. It is recorded.'),
    status: takes('S', 'Whether it counts at once.', { words: ['proposed', 'accepted'], usual: 'accepted' }),
  },
  arity: [2, 2],
  run: (input) => {
    const edit = readEdit(input)
    const category = oneOf(input, 'category', CATEGORIES)
    if (category === undefined) throw new UsageError(said`--category is needed; it is one of: ${CATEGORIES.join(', ')}`)
    const status = oneOf(input, 'status', ['proposed', 'accepted'] as const) ?? 'accepted'
    const ruling = { category, reason: filled(input, 'reason'), status }
    return withArchive(input, 'write', async (archive, context) => {
      const done = await actOnArticle(archive, argument(input, 1), (article) =>
        correctFound(article, edit, ruling, context),
      )
      if (!done.ok) return done
      const { corrections, covered } = done.value
      const places = corrections.length === 1 ? said`one place` : said`${corrections.length} places`
      const what =
        edit.find === ''
          ? said`“${edit.replace}” added as ${edit.field}`
          : said`“${edit.find}” → “${edit.replace}” in ${places}`
      const summary = `${what}, ${status}: ${corrections.join(' ')}`
      return ok({
        document: { corrections, skipped: covered.map(toSkipped) },
        text: [summary, ...coveredText(covered)].join('\n'),
        isPartial: covered.length > 0,
      })
    })
  },
}

function toSkipped({ field, from, context, corrections }: CoveredPlace): object {
  return { field, start: from, context, reason: 'proposed', corrections }
}

function coveredText(covered: readonly CoveredPlace[]): readonly string[] {
  if (covered.length === 0) return []
  const head =
    covered.length === 1
      ? said`One more place was skipped, because open proposals already change it. Decide on those first:`
      : said`${covered.length} more places were skipped, because open proposals already change them. Decide on those first:`
  const left = covered.map(({ field, context, corrections }) => `  ${field}: ${context} (${corrections.join(' ')})`)
  return [head, ...left]
}

function readEdit(input: Input): FindEdit {
  const [nth, field] = [wholeNumber(input, 'nth', 1), text(input, 'field')]
  if (nth !== undefined && flag(input, 'all')) throw new UsageError(said`give --nth or --all, not both`)
  if (field !== undefined && !FIELD_PATTERN.test(field)) {
    throw new UsageError(said`--field is headline, standfirst, byline, body or caption:<key>`)
  }
  const find = needed(input, 'find')
  if (find === '' && field === undefined) throw new UsageError(said`an empty --find needs a --field, which it fills`)
  return {
    find,
    replace: needed(input, 'replace'),
    all: flag(input, 'all'),
    ...(nth === undefined ? {} : { nth }),
    ...(field === undefined ? {} : { field }),
  }
}
