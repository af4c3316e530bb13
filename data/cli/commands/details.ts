import { editDetails, previewDetails } from '../../acts/edit-details.ts'
import {
  ARTICLE_STATES,
  type DetailName,
  type DetailsEdit,
  type DetailsPreview,
  detailsEditSchema,
  detailsNamed,
  ok,
} from '../../schema/index.ts'
import { DATE_ORDERS, type DateTrouble, readDate } from '../../text/read-date.ts'
import {
  AUTHOR,
  CHOICE,
  type Command,
  chosenIds,
  flag,
  type Input,
  oneOf,
  text,
  texts,
  UsageError,
  withArchive,
} from '../command.ts'
import { counted } from '../counted.ts'
import { runOnMany } from '../edited-many.ts'
import { onOff, takes } from '../option.ts'
import { later, said, saying } from '../said.ts'
import { unreadDocument, unreadLines } from '../unread-files.ts'

export const details: Command = {
  name: 'details',
  summary: 'Change state, desk, source, date, language, byline, tags, note, flag or due date of one article or many.',
  usage: `corrigenda details <archive> (--ids a,b | --query Q) [--state ${ARTICLE_STATES.join('|')}] [--desk D] [--source S] [--date D] [--date-order ${DATE_ORDERS.join('|')}] [--language CODE] [--byline B] [--add-tag T]... [--remove-tag T]... [--note N] [--flag yes|no] [--due D] [--dry-run]`,
  example: 'corrigenda details courier --query "source:afp desk:news" --desk Africa --date "30 June 2021"',
  options: {
    ...AUTHOR,
    ...CHOICE,
    state: takes('S', 'How far the work on it is.', { words: ARTICLE_STATES }),
    desk: takes('DESK', 'The desk it belongs to.'),
    source: takes('SOURCE', 'Who supplied it.'),
    date: takes('DATE', 'When it was published, as people write it: 30 June 2021.'),
    'date-order': takes('ORDER', 'How to read a date like 5/6/2021, which is refused otherwise.', {
      words: DATE_ORDERS,
    }),
    language: takes('CODE', 'Its language, such as en-GB.'),
    byline: takes('BYLINE', 'Who wrote it.'),
    'add-tag': takes('TAG', 'Add a tag.', { multiple: true }),
    'remove-tag': takes('TAG', 'Remove a tag.', { multiple: true }),
    note: takes('TEXT', 'Added to the note it has.'),
    flag: takes('YES', 'Flag it, or remove the flag.', { words: ['yes', 'no'] }),
    due: takes('DATE', 'When it is due.'),
    'dry-run': onOff('Change nothing; show what would change.'),
  },
  arity: [1, 1],
  run: (input) => {
    const edit = editIn(input)
    if (flag(input, 'dry-run')) return preview(input, edit)
    return runOnMany(input, { doing: said`Changing details`, did: said`Changed` }, (archive, ids, context, follow) =>
      editDetails(archive, ids, edit, context, follow),
    )
  },
}

/** The edit as typed; an empty value removes a detail. */
function editIn(input: Input): DetailsEdit {
  const emptied = (name: string): string | null | undefined => {
    const value = text(input, name)?.replaceAll(/\s+/gu, ' ').trim()
    return value === '' ? null : value
  }
  const flagged = oneOf(input, 'flag', ['yes', 'no'] as const)
  const note = text(input, 'note')?.trim()
  const byline = text(input, 'byline')?.replaceAll(/\s+/gu, ' ').trim()
  const values = {
    state: oneOf(input, 'state', ARTICLE_STATES),
    desk: emptied('desk'),
    source: emptied('source'),
    publishedAt: dateIn(input, 'date'),
    language: languageIn(input),
    note: note === '' ? null : note,
    flag: flagged === undefined ? undefined : flagged === 'yes' ? true : null,
    due: dayIn(input, 'due'),
  }
  const edit = {
    set: Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)),
    ...(byline === undefined ? {} : { byline }),
    addTags: [...texts(input, 'add-tag')],
    removeTags: [...texts(input, 'remove-tag')],
  }
  const read = detailsEditSchema.safeParse(edit)
  if (!read.success) {
    const [issue] = read.error.issues
    throw new UsageError(`${String(issue?.path.at(-1) ?? said`a value`)}: ${issue?.message ?? said`not valid`}`)
  }
  if (detailsNamed(read.data).length === 0) throw new UsageError(said`name at least one detail to change`)
  return read.data
}

const TROUBLES: Readonly<Record<DateTrouble, string>> = {
  'not-a-date': later`is not a date; write it as 30 June 2021 or 2021-06-30`,
  'no-such-day': later`does not exist`,
  'no-such-time': later`has a time that does not exist`,
  'short-year': later`needs a year with four digits`,
  'unknown-zone': later`has an unknown time zone; write UTC, +02:00 or Europe/Paris`,
  'wrong-weekday': later`does not match its weekday`,
}

/** A date as typed; null when empty. A date with two readings is refused with both. */
function dateIn(input: Input, name: string): string | null | undefined {
  const typed = text(input, name)
  if (typed === undefined) return undefined
  if (typed.trim() === '') return null
  const order = oneOf(input, 'date-order', DATE_ORDERS)
  const read = readDate(typed, order ? { order } : {})
  if (read.kind === 'wrong') throw new UsageError(`--${name} “${typed}” ${saying(TROUBLES[read.why])}`)
  if (read.kind === 'date') return read.value
  const [one, other] = read.values
  throw new UsageError(said`--${name} “${typed}” may be ${one} or ${other}; write one of them, or add --date-order`)
}

function dayIn(input: Input, name: string): string | null | undefined {
  const date = dateIn(input, name)
  if (date?.includes('T')) throw new UsageError(said`--${name} takes a day without a time`)
  return date
}

function languageIn(input: Input): string | undefined {
  const typed = text(input, 'language')?.trim()
  if (typed === undefined) return undefined
  try {
    const [language] = Intl.getCanonicalLocales(typed)
    if (language !== undefined) return language
  } catch {
    // Reported below.
  }
  throw new UsageError(said`--language “${typed}” is not a language code; write en, fr or pt-BR`)
}

function preview(input: Input, edit: DetailsEdit): ReturnType<Command['run']> {
  return withArchive(input, 'read', async (archive) => {
    const chosen = await chosenIds(input, archive)
    if (!chosen.ok) return chosen
    const { ids, unread } = chosen.value
    const found = await previewDetails(archive, ids, edit)
    if (!found.ok) return found
    return ok({
      document: { ...found.value, ...unreadDocument(unread) },
      text: previewText(found.value),
      warnings: unreadLines(unread),
      isPartial: ids.length === 0 || unread.length > 0,
    })
  })
}

const NAMES: Readonly<Record<DetailName, string>> = {
  state: later`state`,
  desk: later`desk`,
  source: later`source`,
  publishedAt: later`date`,
  language: later`language`,
  byline: later`byline`,
  tags: later`tags`,
  note: later`note`,
  flag: later`flag`,
  due: later`due`,
}

function previewText({ articles, changes, details }: DetailsPreview): string {
  const lines = details.map(({ name, changes: count, before }) => {
    const now = before.map(({ value, count: n }) => `${value ?? '—'} ×${n}`).join(', ')
    return said`${saying(NAMES[name])}: ${counted(count, 'article')} would change${now === '' ? '' : said` (now ${now})`}`
  })
  return [said`${changes} of ${counted(articles, 'article')} would change; nothing was written.`, ...lines].join('\n')
}
