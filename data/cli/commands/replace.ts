import { replaceFound } from '../../acts/replace-found.ts'
import {
  CATEGORIES,
  type FindSummary,
  type FoundArticle,
  type FoundPlace,
  fail,
  ok,
  type PlaceEdit,
  type Result,
  type SkippedArticle,
} from '../../schema/index.ts'
import { editOfPlace, leftOutBecause } from '../../text/replacement.ts'
import {
  AUTHOR,
  argument,
  type Command,
  filled,
  flag,
  type Input,
  type Output,
  oneOf,
  texts,
  UsageError,
  withArchive,
} from '../command.ts'
import { counted } from '../counted.ts'
import { onOff, takes } from '../option.ts'
import { said } from '../said.ts'
import { PATTERN, patternOf, search, searchedIds } from './find.ts'

type Reason = 'quotation' | 'address' | 'excepted' | 'changed'

interface Skipped {
  readonly id: string
  readonly field: string
  readonly start: number
  readonly reason: Reason
}

const REASONS: { readonly [R in Reason]: (count: number) => string } = {
  quotation: (count) => said`${counted(count, 'place')} in quotations (--include-quotations corrects them too)`,
  address: (count) => said`${counted(count, 'place')} in addresses (--include-addresses corrects them too)`,
  excepted: (count) => said`${counted(count, 'place')} named by --except`,
  changed: (count) => said`${counted(count, 'place')} changed since, or changed by an open proposal`,
}

export const replace: Command = {
  name: 'replace',
  summary: 'Correct every match of a text or regular expression, as one act.',
  usage:
    'corrigenda replace <archive> <pattern> <replacement> [--regex] [--case] [--word] [--accents] [--query Q] [--keep-case] ' +
    '[--include-quotations] [--include-addresses] [--except id[:field][:start]]... --category C --reason R ' +
    '[--status proposed|accepted] [--dry-run]',
  example: 'corrigenda replace courier Bozize Bozizé --word --category name --reason "stylebook" --dry-run',
  options: {
    ...AUTHOR,
    ...PATTERN,
    query: takes('QUERY', 'Only in articles it finds.', { usual: 'all articles' }),
    'keep-case': onOff('Keep capitals as they were.'),
    'include-quotations': onOff('Also correct quotations.'),
    'include-addresses': onOff('Also correct web and e-mail addresses.'),
    except: takes('PLACE', 'Skip a place (id:start, id:field:start), a field (id:field) or an article (id).', {
      multiple: true,
    }),
    category: takes('C', 'What kind of error it is; needed, except with --dry-run.', { words: CATEGORIES }),
    reason: takes('TEXT', 'Why; needed, except with --dry-run. It is recorded.'),
    status: takes('S', 'Whether it counts at once.', { words: ['proposed', 'accepted'], usual: 'accepted' }),
    'dry-run': onOff('Change nothing; list every place with its new wording.'),
  },
  arity: [3, 3],
  run: (input) => {
    const isDry = flag(input, 'dry-run')
    const category = oneOf(input, 'category', CATEGORIES) ?? (isDry ? 'other' : undefined)
    if (category === undefined) throw new UsageError(said`--category is needed; it is one of: ${CATEGORIES.join(', ')}`)
    const reason = isDry ? '' : filled(input, 'reason')
    const chosen = chooser(input)
    return withArchive(input, isDry ? 'read' : 'write', async (archive, context) => {
      const ids = await searchedIds(input, archive)
      if (!ids.ok) return ids
      const found: FoundArticle[] = []
      const summary = await search(input, archive, ids.value, (articles) => found.push(...articles))
      const usable = summary.ok ? checkWhole(input, summary.value) : summary
      if (!usable.ok) return usable
      const { edits, skipped } = chosen(found)
      const unread = usable.value.skipped
      if (isDry || edits.length === 0) return ok(outputOf(input, { edits, skipped, unread, found, batch: null }))
      const [find, replacement] = [argument(input, 1), argument(input, 2)]
      const act = { places: edits, category, reason, find, replacement }
      const done = await replaceFound(archive, act, context)
      if (!done.ok) return done
      const { left, batch } = done.value
      const changed = left.map(
        ({ article, field, start }): Skipped => ({ id: article, field, start, reason: 'changed' }),
      )
      const made = edits.filter((edit) => !left.includes(edit))
      return ok(outputOf(input, { edits: made, skipped: [...skipped, ...changed], unread, found, batch }))
    })
  },
}

/** An incomplete search does not know the remaining places: nothing is changed then. */
function checkWhole(input: Input, summary: FindSummary): Result<FindSummary> {
  if (summary.end === 'stopped') return fail('cancelled', {})
  if (summary.end === 'too-slow' || summary.skipped.some(({ reason }) => reason === 'time-limit')) {
    const detail = said`it takes too long on some articles`
    return fail('bad-pattern', { pattern: argument(input, 1), at: 0, detail })
  }
  return ok(summary)
}

/** Which of the found places are corrected, and why the others are not. */
function chooser(input: Input): (found: readonly FoundArticle[]) => {
  readonly edits: readonly PlaceEdit[]
  readonly skipped: readonly Skipped[]
} {
  const status = oneOf(input, 'status', ['proposed', 'accepted'] as const) ?? 'accepted'
  const pattern = patternOf(input, 1)
  const replacement = { text: argument(input, 2), keepsCase: flag(input, 'keep-case') }
  const isExcepted = exceptions(texts(input, 'except'))
  const included = { quotation: flag(input, 'include-quotations'), address: flag(input, 'include-addresses') }
  return (found) => {
    const edits: PlaceEdit[] = []
    const skipped: Skipped[] = []
    for (const { id, places } of found) {
      for (const place of places) {
        const edit = editOfPlace(id, place, pattern, replacement, status)
        if (!edit) continue
        const because = leftOutBecause(place)
        const reason = isExcepted(id, place) ? 'excepted' : because && !included[because] ? because : null
        if (reason) skipped.push({ id, field: place.field, start: place.start, reason })
        else edits.push(edit)
      }
    }
    return { edits, skipped }
  }
}

/**
 * An exception names an article (a prefix of its id is enough), a field of it, or one place: id, id:field, id:start,
 * id:field:start.
 */
function exceptions(given: readonly string[]): (id: string, place: FoundPlace) => boolean {
  const read = given
    .flatMap((each) => each.split(','))
    .map((each) => {
      const [, id = '', field, start] =
        /^([0-9a-z]{4,})(?::(caption:[^:]+|[a-z]+))?(?::(\d+))?$/.exec(each.trim()) ?? []
      if (id === '')
        throw new UsageError(said`--except takes id, id:field, id:start or id:field:start, as --dry-run lists them`)
      return { id, field, start: start === undefined ? undefined : Number(start) }
    })
  return (id, place) =>
    read.some(
      (one) =>
        id.startsWith(one.id) &&
        (one.field === undefined || one.field === place.field) &&
        (one.start === undefined || one.start === place.start),
    )
}

interface Told {
  readonly edits: readonly PlaceEdit[]
  readonly skipped: readonly Skipped[]
  readonly unread: readonly SkippedArticle[]
  readonly found: readonly FoundArticle[]
  readonly batch: string | null
}

function outputOf(input: Input, { edits, skipped, unread, found, batch }: Told): Output {
  const isDry = flag(input, 'dry-run')
  const articles = new Set(edits.map(({ article }) => article)).size
  const places = isDry ? edits.map(({ article, ...edit }) => ({ id: article, ...edit })) : []
  const document = { batch, articles, applied: edits.length, skipped, ...(isDry ? { places } : {}) }
  const left = (Object.keys(REASONS) as Reason[]).flatMap((reason) => {
    const count = skipped.filter((each) => each.reason === reason).length
    return count > 0 ? [said`Skipped: ${REASONS[reason](count)}.`] : []
  })
  const files = unread.map(({ id }) => said`${id} was skipped: its file cannot be read.`)
  const what = `“${argument(input, 1)}” → “${argument(input, 2)}”`
  const where = said`${counted(edits.length, 'place')} in ${counted(articles, 'article')}`
  const total = isDry ? said`${what}: would correct ${where}.` : said`${what}: corrected ${where}.`
  const lines = isDry ? placeLines(edits, found) : []
  const undo = batch === null ? [] : [said`To undo this: corrigenda undo ${argument(input, 0)} ${batch}`]
  return {
    document,
    text: [...lines, ...left, ...files, total, ...undo].join('\n'),
    isPartial: edits.length === 0 || unread.length > 0 || skipped.some(({ reason }) => reason === 'changed'),
  }
}

/** Every place in the form --except takes, with its new text. */
function placeLines(edits: readonly PlaceEdit[], found: readonly FoundArticle[]): readonly string[] {
  const keyOf = (id: string, field: string, start: number): string => `${id}:${field}:${start}`
  const edited = new Map(edits.map((edit) => [keyOf(edit.article, edit.field, edit.start), edit]))
  return found.flatMap(({ id, headline, places }) => {
    const lines = places.flatMap(({ field, start, before, match, after }) => {
      const edit = edited.get(keyOf(id, field, start))
      if (!edit) return []
      const line = `${before}[${match} → ${edit.after}]${after}`.replaceAll(/\s+/gu, ' ').trim()
      return [`  ${keyOf(id, field, start)}  ${line}`]
    })
    return lines.length > 0 ? [headline, ...lines, ''] : []
  })
}
