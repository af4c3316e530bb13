// What copy that comes in is: each piece of bytes becomes a record, or is classified as already here or refused with a
// reason.

import { declaredEncoding, fileAs, recogniseFile } from '../../formats/detect-format.ts'
import { FORMATS, type ReadableFormat } from '../../formats/formats.ts'
import { isEncodingSure } from '../../formats/reading/decode-text.ts'
import type { ReadArticle, ReadFile } from '../../formats/reading/read-article.ts'

import type { Recognised } from '../../formats/reading/recognise-language.ts'
import { toArticleRecord } from '../../formats/reading/to-article-record.ts'
import { canBeWestern } from '../../formats/reading/western-text.ts'
import { withTrackedChanges } from '../../formats/reading/with-tracked-changes.ts'
import {
  type ArticleRecord,
  type ClockAndIds,
  fail,
  type ImportDetails,
  type MetadataPatch,
  ok,
  type Problem,
  type ReadingGiven,
  type Result,
  type SourceBytes,
  type TableColumns,
  type TableRecipe,
  type TextEncoding,
  withImportDetails,
} from '../../schema/index.ts'
import { identityOf, originOf } from '../../search/identity.ts'
import { hashBytes } from '../../store/hash-bytes.ts'

/** Bytes to import: a file, or copy the program ships. `metadata` is what is known besides the text. */
export interface Copy {
  readonly name: string
  readonly bytes: Uint8Array
  readonly metadata?: MetadataPatch
  /** The format, where known: from the clipboard, or stated by the user. */
  readonly format?: ReadableFormat
  /** What its reader is given besides. */
  readonly given?: ReadingGiven
  /** What identifies it everywhere, where it does not say so itself. */
  readonly identity?: string
  readonly isDraft?: boolean
  /** The ZIP, mailbox or mail it is in, and the names in that that lead to it. */
  readonly within?: { readonly file: SourceBytes; readonly inside: readonly string[] }
}

/** What the user states about copy: its encoding, where the copy does not declare one, and its language (BCP 47). */
export interface CopyChoice {
  readonly encoding?: TextEncoding | undefined
  readonly language?: string | undefined
  /** Of a table: which columns are what. */
  readonly columns?: TableColumns | undefined
}

/** Choices for the whole import, and for single files by name, which take precedence. */
export interface CopyChoices extends CopyChoice {
  readonly files?: Readonly<Record<string, CopyChoice>> | undefined
}

/**
 * How the language of copy was determined: stated by the user, declared by the source, recognised, or not: too little
 * text, or nothing certain.
 */
export type LanguageOrigin = 'given' | 'declared' | 'recognised' | 'short' | 'unclear'

export interface PlannerOptions {
  /** Treats everything as this format, regardless of content or name. */
  readonly format?: ReadableFormat
  /** Which columns of tables are what, for those no choice is made for. */
  readonly recipes?: readonly TableRecipe[]
  /** Sources whose articles may be among those that cannot currently be read. */
  readonly doubtful?: ReadonlySet<string>
  readonly choices?: CopyChoices
  /**
   * Recognises the language of a text; without it, copy that does not declare a language is taken as English, which is
   * right for our own samples.
   */
  readonly recognise?: (text: string) => Recognised
  /** Possible encodings of a file that does not declare one. */
  readonly suggest?: (bytes: Uint8Array) => readonly TextEncoding[]
}

/** New copy as listed before the import; the copy itself is read again then, so that little of it is in memory. */
export interface FreshArticle {
  readonly id: string
  readonly headline: string
  /** The beginning of the text; '' except for the first few. */
  readonly opening: string
  readonly source: ArticleRecord['source']
  readonly language: string
  readonly languageFrom: LanguageOrigin
  /** Whether the encoding in `source` was guessed, as the file does not declare one. */
  readonly isGuess: boolean
  /** The article of which this is another version, by what its source calls it: in the archive or coming in; null: none. */
  readonly versionOf: string | null
  /** Whether it was not published yet, as its file or its site says. */
  readonly isDraft: boolean
  /** The article it reads nearly like, in the archive or coming in before it; null: none. It comes in nevertheless. */
  readonly like: string | null
  /** Those its source says. */
  readonly tags: readonly string[]
}

/** Which of the planned articles come in. */
export interface PlanChoice {
  /** Whether other versions of articles that are here come in as articles of their own; they are left out unless chosen. */
  readonly changed?: 'leave-out' | 'another' | undefined
  /** Whether what was not published yet comes in. */
  readonly drafts?: boolean | undefined
  /** By id of the planned article: whether it comes in, whatever its kind. */
  readonly items?: Readonly<Record<string, boolean>> | undefined
  /** What is stated about all of them. */
  readonly details?: ImportDetails | undefined
}

/** Whether a planned article comes in. */
export function comesIn(
  { id, versionOf, isDraft }: Pick<FreshArticle, 'id' | 'versionOf' | 'isDraft'>,
  choice: PlanChoice,
): boolean {
  const own = choice.items && Object.hasOwn(choice.items, id) ? choice.items[id] : undefined
  return own ?? ((versionOf === null || choice.changed === 'another') && (!isDraft || choice.drafts === true))
}

/** How many articles are listed with the beginning of their text, and its length in characters. */
const OPENED = 20
const OPENING = 1500

/**
 * Decides for each piece of copy whether it is new, already here, or refused. Nothing is written; the same text twice
 * is imported once.
 */
export class CopyIntake {
  readonly fresh: FreshArticle[] = []
  readonly unchanged: { id: string; source: string }[] = []
  readonly failed: { source: string; problem: Problem }[] = []
  /**
   * Items in files of many articles that are not articles, by file and title: pictures, menus, items with only a link.
   */
  readonly passed: string[] = []
  /** The tables among the copy, by name. */
  readonly tables = new Map<string, PlannedTable>()
  readonly batchId: string
  private last: ReadCopy | null = null
  private readonly planned = new Map<string, string>()

  constructor(
    /** Id of the article with this identity in the archive, or null. */
    private readonly known: (identity: string) => string | null,
    private readonly clock: ClockAndIds,
    private readonly options: PlannerOptions = {},
  ) {
    this.batchId = clock.newId()
  }

  /**
   * Takes one piece of copy, which may hold several articles; returns the new records. What is already here or refused
   * is recorded.
   */
  take(copy: Copy): readonly ArticleRecord[] {
    const choice = this.choiceFor(copy.name)
    const read = this.read(copy, choice)
    if (!read.ok) {
      this.refuse(copy.name, this.withSuggestions(read.problem, copy.bytes))
      return []
    }
    for (const title of read.value.skipped) this.passed.push(`${copy.name}: ${title}`)
    if (read.value.articles.length + read.value.skipped.length === 0)
      this.refuse(copy.name, { code: 'empty-file', details: { path: copy.name } })
    return read.value.articles.flatMap((article) => {
      const planned = this.toRecord(copy, choice, { ...read.value, article })
      if (planned.ok) return this.takeOne(copy, choice, planned.value)
      this.refuse(copy.name, this.withSuggestions(planned.problem, copy.bytes))
      return []
    })
  }

  private takeOne(
    copy: Copy,
    choice: CopyChoice,
    { record, languageFrom, isDraft }: Planned,
  ): readonly ArticleRecord[] {
    const [identity, origin] = [identityOf(record), originOf(record)]
    const id = this.known(identity) ?? this.planned.get(identity)
    if (id !== undefined) {
      this.unchanged.push({ id, source: copy.name })
      return []
    }
    if (this.options.doubtful?.has(record.source.sha256)) {
      this.refuse(copy.name, { code: 'perhaps-here', details: { path: copy.name } })
      return []
    }
    const versionOf = origin === null ? null : (this.known(origin) ?? this.planned.get(origin) ?? null)
    this.planned.set(identity, record.id)
    if (origin !== null && !this.planned.has(origin)) this.planned.set(origin, record.id)
    this.note(record, { copy, languageFrom, choice, versionOf, isDraft })
    return [record]
  }

  /** Notes that new copy reads nearly like an article. */
  resembles(id: string, like: string): void {
    const at = this.fresh.findLastIndex((article) => article.id === id)
    const article = this.fresh[at]
    if (article) this.fresh[at] = { ...article, like }
  }

  /** Records a file that could not be read. */
  refuse(source: string, problem: Problem): void {
    this.failed.push({ source, problem })
  }

  /**
   * The record of new copy, rebuilt for importing with a batch. Problems: file-changed, when the copy has changed
   * since; those of reading it.
   */
  again({ id, source }: FreshArticle, copy: Copy, batchId: string, details: ImportDetails = {}): Result<ArticleRecord> {
    const choice = this.choiceFor(copy.name)
    const read = this.read(copy, choice)
    if (!read.ok) return read
    const article = read.value.byItem.get(source.item)
    if (read.value.sha256 !== source.sha256 || !article) return fail('file-changed', { path: source.name })
    const planned = this.toRecord(copy, choice, { ...read.value, article })
    if (!planned.ok) return planned
    const metadata = withImportDetails(planned.value.record.metadata, details, source.name)
    const within = copy.within && { sha256: copy.within.file.sha256, inside: [...copy.within.inside] }
    const record = {
      ...planned.value.record,
      ...{ id, metadata, source: { ...source, batchId, ...(within ? { within } : {}) } },
    }
    return ok(withTrackedChanges(record, article.changes ?? [], this.clock))
  }

  private note(record: ArticleRecord, { copy, languageFrom, choice, versionOf, isDraft }: Noted): void {
    const { id, source, metadata, fields } = record
    const isSaid = choice.encoding === source.encoding
    this.fresh.push({
      ...{ id, source, language: metadata.language, languageFrom, versionOf, isDraft, like: null, tags: metadata.tags },
      headline: fields.headline?.text ?? '',
      opening: this.fresh.length < OPENED ? (fields.body?.text.slice(0, OPENING) ?? '') : '',
      isGuess: !isSaid && !isEncodingSure(copy.bytes, source.encoding),
    })
  }

  private choiceFor(name: string): CopyChoice {
    const { files = {}, encoding, language, columns } = this.options.choices ?? {}
    const own = Object.hasOwn(files, name) ? files[name] : undefined
    return {
      encoding: own?.encoding ?? encoding,
      language: own?.language ?? language,
      columns: own?.columns ?? columns,
    }
  }

  private withSuggestions(problem: Problem, bytes: Uint8Array): Problem {
    if (problem.code !== 'unknown-encoding') return problem
    const { path } = problem.details
    return { code: problem.code, details: { path, candidates: this.options.suggest?.(bytes) ?? [] } }
  }

  private read({ name, bytes, ...copy }: Copy, choice: CopyChoice): Result<ReadCopy> {
    // Articles of one file are imported one after the other, and a file is not hashed again for each of them.
    const sha256 = this.last?.bytes === bytes ? this.last.sha256 : hashBytes(bytes)
    if (this.last?.sha256 === sha256 && this.last.name === name) return ok(this.last)
    const isInsisted = this.options.choices?.files?.[name]?.encoding !== undefined
    const encoded = choice.encoding === undefined ? undefined : { encoding: choice.encoding, isInsisted }
    const forced = copy.format ?? this.options.format
    const file = forced ? fileAs(forced, bytes, name, encoded) : recogniseFile(bytes, name, encoded)
    if (!file.ok) return file
    const { format, text, encoding } = file.value
    const readWith = (given: ReadingGiven): Result<ReadFile> =>
      FORMATS[format].read({ bytes, text, path: name, given: { ...copy.given, ...given } })
    const { read, given } = this.readTable(name, readWith, columnsFor(format, choice))
    const isGuess = encoded === undefined && encoding === 'windows-1252' && declaredEncoding(bytes) === undefined
    if (!read.ok) return read
    // Of two articles of one name, the first is meant.
    const byItem = new Map(read.value.articles.toReversed().map((article) => [article.item, article]))
    const about = { name, bytes, format, encoding, isGuess, sha256, given: { ...copy.given, ...given }, byItem }
    this.last = { ...about, ...read.value }
    return ok(this.last)
  }

  /** Any file; a table for which no columns are chosen is read by the recipe for its columns, if there is one. */
  private readTable(
    name: string,
    readWith: (given: ReadingGiven) => Result<ReadFile>,
    chosen: ReadingGiven,
  ): { readonly read: Result<ReadFile>; readonly given: ReadingGiven } {
    const first = readWith(chosen)
    const head = headIn(first)
    if (head === null) return { read: first, given: {} }
    const saved = chosen.columns ? undefined : this.recipeFor(head)
    const bySaved = saved && readWith({ columns: saved.columns })
    const hasArticles = bySaved?.ok === true && bySaved.value.articles.length > 0
    // A recipe by which nothing comes in is no better than the usual names.
    const recipe = hasArticles || !first.ok ? saved : undefined
    const given = recipe ? { columns: recipe.columns } : chosen
    const read = recipe && bySaved ? bySaved : first
    const columns = given.columns ?? (read.ok ? read.value.table?.columns : undefined) ?? {}
    this.tables.set(name, { name, head, columns, recipe: recipe?.name ?? null })
    return { read, given }
  }

  private recipeFor(head: readonly string[]): TableRecipe | undefined {
    const key = JSON.stringify(head)
    return this.options.recipes?.findLast((recipe) => JSON.stringify(recipe.head) === key)
  }

  private toRecord(
    { name, bytes, metadata, identity, isDraft = false }: Copy,
    choice: CopyChoice,
    read: ReadCopy & ArticleRead,
  ): Result<Planned> {
    const { article, format, encoding, isGuess, sha256, given } = read
    if (article.blocks.every((block) => block.text.trim() === '') && article.headline.text.trim() === '') {
      return fail('empty-file', { path: name })
    }
    const { language, languageFrom } = this.languageOf(proseOf(article), article.language, choice)
    if (isGuess && language !== null && !canBeWestern(language)) {
      return fail('unknown-encoding', { path: name, candidates: [] })
    }
    const source = {
      ...{ name, sha256, bytes: bytes.length, format, encoding },
      ...{ importedAt: this.clock.now(), batchId: this.batchId, reader: FORMATS[format].version },
      ...(article.item === undefined ? {} : { item: article.item }),
      ...((article.identity ?? identity) ? { identity: (article.identity ?? identity)?.slice(0, 2000) } : {}),
      ...(Object.keys(given).length === 0 ? {} : { given }),
    }
    const known = { ...(language === null ? {} : { language }), ...metadata }
    const record = toArticleRecord({ id: this.clock.newId(), read: article, source, metadata: known })
    return ok({ record, languageFrom, isDraft: isDraft || article.isDraft === true })
  }

  private languageOf(text: string, declared: string | null, { language }: CopyChoice): KnownLanguage {
    if (language !== undefined) return { language, languageFrom: 'given' }
    if (declared !== null) return { language: declared, languageFrom: 'declared' }
    const found = this.options.recognise?.(text) ?? { kind: 'short' }
    if (found.kind === 'sure') return { language: found.language, languageFrom: 'recognised' }
    return { language: found.kind === 'unclear' ? UNDETERMINED : null, languageFrom: found.kind }
  }
}

function proseOf({ headline, blocks }: ReadArticle): string {
  return [headline.text, ...blocks.map(({ text }) => text)].join('\n')
}

/** BCP 47 for "undetermined". */
const UNDETERMINED = 'und'

/** A file that was read. `isGuess`: nothing declares its encoding. */
interface ReadCopy extends ReadFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly sha256: string
  readonly format: ReadableFormat
  readonly byItem: ReadonlyMap<string | undefined, ReadArticle>
  readonly given: ReadingGiven
  readonly encoding: TextEncoding
  readonly isGuess: boolean
}

interface ArticleRead {
  readonly article: ReadArticle
}

interface Planned {
  readonly record: ArticleRecord
  readonly isDraft: boolean
  readonly languageFrom: LanguageOrigin
}

interface Noted extends Pick<FreshArticle, 'versionOf' | 'languageFrom' | 'isDraft'> {
  readonly copy: Copy
  readonly choice: CopyChoice
}

/** A table of an import: the names of its columns, which are what, and the recipe that said so; null: none. */
export interface PlannedTable {
  readonly name: string
  readonly head: readonly string[]
  readonly columns: TableColumns
  readonly recipe: string | null
}

/** What the columns of a table are called, also of one that cannot be read for them; null: it is none. */
function headIn(read: Result<ReadFile>): readonly string[] | null {
  if (read.ok) return read.value.table?.head ?? null
  return read.problem.code === 'unknown-columns' ? read.problem.details.columns : null
}

function columnsFor(format: ReadableFormat, { columns }: CopyChoice): ReadingGiven {
  return columns && (format === 'csv' || format === 'xlsx') ? { columns } : {}
}

/** null: use the default for an article of unknown language. */
interface KnownLanguage {
  readonly language: string | null
  readonly languageFrom: LanguageOrigin
}
