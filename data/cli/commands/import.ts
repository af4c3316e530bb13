import {
  type Copy,
  type CopyChoices,
  comesIn,
  type LanguageOrigin,
  type PlanChoice,
} from '../../acts/import/copy-intake.ts'
import { type ImportReport, importFiles } from '../../acts/import/import-files.ts'
import { recipeNamed, saveTableRecipe } from '../../acts/import/table-recipes.ts'
import { MAX_IMPORT_BYTES } from '../../files/read-import-file.ts'
import { READABLE } from '../../formats/formats.ts'
import { encodingNamed } from '../../formats/reading/encodings.ts'
import {
  ENCODINGS,
  fail,
  type ImportDetails,
  importDetailsSchema,
  ok,
  TABLE_COLUMNS,
  type TableColumns,
  tableColumnsSchema,
} from '../../schema/index.ts'
import {
  AUTHOR,
  argument,
  type Command,
  filledIfGiven,
  flag,
  type Input,
  type Output,
  oneOf,
  UsageError,
  withArchive,
} from '../command.ts'
import { counted } from '../counted.ts'
import { cancelOnInterrupt } from '../interrupt.ts'
import { onOff, takes } from '../option.ts'
import { said, saying } from '../said.ts'
import { SKIP_REASONS, sentenceFor } from '../words.ts'

/** The path that means standard input. */
const STDIN = '-'

export const importCommand: Command = {
  name: 'import',
  summary:
    'Import files or folders, or standard input (“-”): plain text, Word, RTF, pages, feeds, WordPress exports, ninjs, NewsML, NITF, CSV, Excel, mail, exports of Substack and Medium, ZIPs of these. With --format html, import HTML. The same text is never imported twice, and a newer version of an article that is here only with --changed another.',
  usage:
    'corrigenda import <archive> <path...> [--language CODE] [--encoding NAME] [--format F] [--columns WHAT=NAME,…] [--recipe NAME] [--save-recipe NAME] [--changed leave-out|another] [--drafts] [--desk NAME] [--source NAME] [--tags A,B] [--date DATE] [--folders desk|tag] [--dry-run]',
  example: 'corrigenda import courier wire/2021 --dry-run',
  options: {
    ...AUTHOR,
    format: takes('F', 'Read the files as this format.', { words: READABLE, usual: 'detected' }),
    language: takes('CODE', 'The language of all articles.', { usual: 'detected' }),
    encoding: takes('NAME', 'The encoding of files that do not declare one, such as windows-1252.', {
      usual: 'detected',
    }),
    columns: takes(
      'WHAT=NAME,…',
      `Which columns of tables are what, by their names or numbers (#3): ${TABLE_COLUMNS.join(', ')}.`,
      {
        usual: 'by their usual names, or by a recipe for the same columns',
      },
    ),
    recipe: takes('NAME', 'The saved recipe that says which columns of tables are what.'),
    'save-recipe': takes('NAME', 'Save --columns under this name for the next table with the same columns.'),
    changed: takes('WHAT', 'What to do with another version of an article that is in the archive.', {
      words: ['leave-out', 'another'],
      usual: 'leave-out',
    }),
    drafts: onOff('Also import what its source says was not published yet.'),
    desk: takes('NAME', 'The desk of all articles.'),
    source: takes('NAME', 'The source of all articles.'),
    tags: takes('A,B', 'Tags to add to all articles.'),
    date: takes('DATE', 'The date of articles that have none.'),
    folders: takes('WHAT', 'Use the name of each file’s folder as its desk or a tag.', { words: ['desk', 'tag'] }),
    'dry-run': onOff('Import nothing; show what would be imported.'),
  },
  arity: [2, Number.POSITIVE_INFINITY],
  run: async (input) => {
    const format = oneOf(input, 'format', READABLE)
    const dryRun = flag(input, 'dry-run')
    const stated = choicesOf(input)
    const [recipe, kept] = [filledIfGiven(input, 'recipe'), filledIfGiven(input, 'save-recipe')]
    if (kept !== undefined && stated.columns === undefined)
      throw new UsageError(said`--save-recipe saves what --columns says`)
    if (recipe !== undefined && stated.columns !== undefined)
      throw new UsageError(said`use either --recipe or --columns`)
    const chosen = {
      changed: oneOf(input, 'changed', ['leave-out', 'another'] as const),
      ...{ drafts: flag(input, 'drafts'), details: detailsOf(input) },
    }
    const given = input.positionals.slice(1)
    const paths = given.filter((path) => path !== STDIN)
    const copies = given.includes(STDIN) ? await fromStdin() : []
    return await withArchive(input, dryRun ? 'read' : 'write', async (archive, context) => {
      const named = recipe === undefined ? null : await recipeNamed(archive, recipe)
      if (named?.ok === false) return named
      const choices = named ? { ...stated, columns: named.value.columns } : stated
      const follow = {
        signal: cancelOnInterrupt(),
        onProgress: (done: number, of: number) => input.progress(said`Reading files`, done, of),
        onWritten: (done: number, of: number) => input.progress(said`Importing`, done, of),
      }
      const done = await importFiles(
        archive,
        { paths, copies, dryRun, choices, chosen, ...(format === undefined ? {} : { format }), ...follow },
        context,
      )
      if (!done.ok) return done
      const { tables, fresh, unchanged } = done.value.planned
      const read = new Set([...fresh.map((each) => each.source.name), ...unchanged.map(({ source }) => source)])
      const table = tables.find(({ name }) => read.has(name))
      if (kept !== undefined && table && !dryRun && !done.value.isCancelled) {
        const saved = await saveTableRecipe(
          archive,
          { name: kept, head: [...table.head], columns: table.columns },
          context,
        )
        if (!saved.ok) return saved
      }
      return done.value.isCancelled
        ? fail('cancelled', {})
        : ok(answer(done.value, argument(input, 0), { dryRun, chosen }))
    })
  },
}

/** Piped copy, as one article; input longer than any article is not read. */
async function fromStdin(): Promise<readonly Copy[]> {
  const portions: Buffer[] = []
  let size = 0
  for await (const portion of process.stdin as AsyncIterable<Buffer>) {
    size += portion.length
    if (size > MAX_IMPORT_BYTES) throw new UsageError(said`standard input is larger than 10 MB. Nothing was imported`)
    portions.push(portion)
  }
  return [{ name: 'stdin', bytes: new Uint8Array(Buffer.concat(portions)) }]
}

function choicesOf(input: Input): CopyChoices {
  const [language, name] = [filledIfGiven(input, 'language'), filledIfGiven(input, 'encoding')]
  const encoding = name === undefined ? undefined : encodingNamed(name)
  if (encoding === null) throw new UsageError(said`--encoding is one of: ${ENCODINGS.join(', ')}`)
  const code = language === undefined ? undefined : languageNamed(language)
  if (code === null) throw new UsageError(said`--language is a code such as en, en-GB, fr or sw`)
  const columns = columnsIn(filledIfGiven(input, 'columns'))
  return {
    ...(code === undefined ? {} : { language: code }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(columns === undefined ? {} : { columns }),
  }
}

/** `headline=Title,body=Text`; a comma in a name is its own. */
function columnsIn(typed: string | undefined): TableColumns | undefined {
  if (typed === undefined) return undefined
  const start = new RegExp(`(?:^|,)(?=(?:${TABLE_COLUMNS.join('|')})=)`)
  const pairs = typed
    .split(start)
    .filter((pair) => pair !== '')
    .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1).trim()])
  const columns = tableColumnsSchema.safeParse(Object.fromEntries(pairs))
  const hasText = columns.success && (columns.data.body ?? columns.data.html) !== undefined
  if (!hasText)
    throw new UsageError(
      said`--columns is like headline=Title,body=Text, of: ${TABLE_COLUMNS.join(', ')}; body or html is needed`,
    )
  return columns.data
}

/** What is stated about all the copy. */
function detailsOf(input: Input): ImportDetails {
  const [desk, source, tags, date] = ['desk', 'source', 'tags', 'date'].map((name) => filledIfGiven(input, name))
  const folders = oneOf(input, 'folders', ['desk', 'tag'] as const)
  const given = {
    ...(desk === undefined ? {} : { desk }),
    ...(source === undefined ? {} : { source }),
    ...(tags === undefined ? {} : { tags: tags.split(',').map((tag) => tag.trim()) }),
    ...(date === undefined ? {} : { publishedAt: date }),
    ...(folders === undefined ? {} : { folders }),
  }
  const details = importDetailsSchema.safeParse(given)
  if (!details.success)
    throw new UsageError(
      said`--date is a day such as 2021-06-28, separate tags with commas, and names have at most 200 characters`,
    )
  return given
}

/** A language in its BCP 47 form; null when the code is not valid. */
function languageNamed(code: string): string | null {
  try {
    return Intl.getCanonicalLocales(code)[0] ?? null
  } catch {
    return null
  }
}

/** Words for a language other than English, or unknown. */
function languageWords(language: string, origin: LanguageOrigin): string {
  if (origin === 'unclear') return said`, language unclear: choose one with --language`
  return language === 'en' || origin === 'short' ? '' : `, ${language}`
}

/** Words for an encoding other than UTF-8; one the file does not declare should be checked. */
function encodingWords(encoding: string, guessed: boolean): string {
  if (encoding === 'utf-8') return ''
  return guessed ? said`, read as ${encoding} (a guess)` : said`, read as ${encoding}`
}

interface Asked {
  readonly dryRun: boolean
  readonly chosen: PlanChoice
}

function answer({ batch, planned }: ImportReport, archive: string, { dryRun, chosen }: Asked): Output {
  const { skipped } = planned
  const fresh = planned.fresh.filter((article) => comesIn(article, chosen))
  const leftOut = planned.fresh.filter((article) => !comesIn(article, chosen))
  const drafts = leftOut.filter(({ versionOf }) => versionOf === null)
  const changed = leftOut
    .filter(({ versionOf }) => versionOf !== null)
    .map(({ versionOf, headline, source }) => ({ id: versionOf ?? '', headline, source: source.name }))
  const ids = new Set(fresh.map(({ id }) => id))
  /** In a dry run no id is shown, since it would never exist. */
  const shownId = (id: string): string | null => (dryRun && ids.has(id) ? null : id)
  const imported = fresh.map(({ id, headline, source, language, languageFrom, like, isGuess: guessed }) => {
    const { name, format, encoding } = source
    return {
      id: shownId(id),
      headline,
      source: name,
      format,
      encoding,
      guessed,
      language,
      languageFrom,
      like: like === null ? null : (shownId(like) ?? said`another in this import`),
    }
  })
  const unchanged = planned.unchanged.map(({ id, source }) => ({ id: shownId(id), source }))
  const failed = planned.failed.map(({ source, problem }) => ({
    source,
    code: problem.code,
    message: sentenceFor(problem),
  }))
  const document = {
    batch,
    imported,
    updated: [],
    unchanged,
    changed: changed.map(({ id, ...article }) => ({ id: shownId(id), ...article })),
    skipped: [
      ...skipped.map(({ source, reason }) => ({ source, item: null, reason })),
      ...drafts.map(({ headline, source }) => ({ source: source.name, item: headline, reason: 'draft' })),
    ],
    failed,
  }
  const lines = [
    ...imported.map(({ id, headline, source, encoding, guessed: isGuess, language, languageFrom, like }) =>
      [
        ...(id ? [id] : []),
        headline,
        `(${source}${encodingWords(encoding, isGuess)}${languageWords(language, languageFrom)}${like === null ? '' : said`, reads nearly like ${like}`})`,
      ].join('  '),
    ),
    ...unchanged.map(({ id, source }) =>
      id ? said`already in the archive: ${source} (${id})` : said`duplicate: ${source}`,
    ),
    ...changed.map(
      ({ id, headline, source }) =>
        said`another version, left out: ${headline} (${source}, of ${shownId(id) ?? said`another in this import`})`,
    ),
    ...drafts.map(({ headline, source }) => said`draft, left out: ${headline} (${source.name})`),
    ...skipped.map(({ source, reason }) => said`skipped: ${source} (${saying(SKIP_REASONS[reason])})`),
    ...failed.map(({ source, message }) => said`refused: ${source}. ${message}`),
    dryRun
      ? said`Would import ${counted(imported.length, 'article')} into ${archive}.`
      : said`Imported ${counted(imported.length, 'article')} into ${archive}.`,
  ]
  if (drafts.length > 0) lines.push(said`To import drafts too, use --drafts.`)
  if (changed.length > 0) lines.push(said`To import other versions as articles of their own, use --changed another.`)
  const isPartial = failed.length > 0 || planned.fresh.length + planned.unchanged.length === 0
  return { document, text: lines.join('\n'), isPartial }
}
