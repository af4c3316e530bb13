// The files of an export, written as articles arrive, and what the record of the export says of them.
import type { Archive } from '../../archive/archive.ts'
import { openArticle } from '../../corrections/index.ts'
import { CopyFile, type WrittenFile } from '../../files/copy-file.ts'
import { DEFAULT_TEMPLATE, nameFromTemplate } from '../../files/file-name.ts'
import { writeExportFile } from '../../files/write-export-file.ts'
import { type ExportArticle, exportArticle, type GivenOut } from '../../formats/writing/export-article.ts'
import { type ExportFormat, fileOf } from '../../formats/writing/export-formats.ts'
import { type ExportedArticle, ok, type Problem, type Result, type View } from '../../schema/index.ts'
import { ensureFolder } from '../../store/disk.ts'
import type { ListedFile } from '../../store/export-record.ts'
import { hashBytes } from '../../store/hash-bytes.ts'
import { guarded } from '../../work/environment.ts'
import { Packed } from '../../work/packed.ts'

export interface ExportRequest extends GivenOut {
  readonly ids: readonly string[]
  /** Each article is rendered once for all of them. */
  readonly formats: readonly ExportFormat[]
  readonly view: View
  readonly out: string
  readonly oneFile: boolean
  readonly recipient: string | null
  readonly allowStale: boolean
  /** Whether withdrawn articles are exported too; otherwise they are left and named. */
  readonly withWithdrawn?: boolean
  readonly keepFooters: boolean
  /** Whether the files, the notices in them and the manifest are packed into one ZIP too, or into that alone. */
  readonly zip?: 'too' | 'alone' | undefined
  /** When a file exists: number the new one, overwrite the old one, or write nothing at all. */
  readonly ifExists: 'number' | 'overwrite' | 'ask'
  /** For file names; see files/file-name.ts. */
  readonly nameTemplate?: string
  readonly signal?: AbortSignal
  /** Counts files; for a file of many articles, the articles. */
  readonly onProgress?: (done: number, of: number) => void
}

/** Whether a format has one file for all articles. */
export function isForAll(format: ExportFormat, { oneFile }: Pick<ExportRequest, 'oneFile'>): boolean {
  return format.isLog === true || (oneFile && format.holdsOne !== true)
}

/** Writes the files of an export article by article, and lists them. A full or failing disk ends it. */
export class ExportFiles {
  /** For the export's record: files of one article, and files of all. */
  private readonly single: Packed<WrittenFile & { readonly article: ExportedArticle }>[]
  private readonly whole: ListedFile[] = []
  private readonly growing: { readonly format: ExportFormat; readonly file: CopyFile | ExportArticle[] }[]
  private readonly listed = new Packed<ExportedArticle>()
  /** Formats with one file per article. */
  private readonly each: readonly ExportFormat[]
  private first: ExportArticle | null = null
  private names = 0
  private isReady = false
  /** Why the disk refused more files. */
  broken: Problem | null = null

  constructor(
    private readonly folder: string,
    private readonly request: ExportRequest,
  ) {
    const formats = [...new Set(request.formats)]
    const isWhole = (format: ExportFormat): boolean => isForAll(format, request)
    this.each = formats.filter((format) => !isWhole(format))
    this.single = this.each.map(() => new Packed())
    this.growing = formats.filter(isWhole).map((format) => ({
      format,
      file: 'bytes' in format ? [] : new CopyFile(folder, format),
    }))
  }

  /** The number of files. */
  get count(): number {
    return this.names + this.whole.length
  }

  /** Every file with its articles, in the order of the formats. */
  *files(): Generator<ListedFile> {
    for (const files of this.single) {
      for (const { article, ...file } of files) yield { ...file, articles: [article] }
    }
    yield* this.whole
  }

  /** Writes everything for one article. Returns whether all of it was written. */
  async take(article: ExportArticle): Promise<boolean> {
    if (this.broken) return false
    const done = await guarded(this.folder, async () => {
      if (!this.isReady) await ensureFolder(this.folder)
      this.isReady = true
      this.first ??= article
      const listed = toExported(article)
      for (const [n, format] of this.each.entries()) {
        const file = await this.write(format, [article])
        this.single[n]?.add({ ...file, article: listed })
        this.names += 1
      }
      for (const { file } of this.growing) {
        if (Array.isArray(file)) file.push(article)
        else await file.add(article)
      }
      if (this.growing.length > 0) this.listed.add(listed)
      return ok(null)
    })
    if (!done.ok) this.broken = done.problem
    return done.ok
  }

  /**
   * Renames the files of all articles to their final names. Returns the ids of articles that are in none because of a
   * failure.
   */
  async finish(): Promise<readonly string[]> {
    if (this.growing.length === 0) return []
    const done = await guarded(this.folder, async () => {
      if (this.broken) return ok(false)
      for (const { format, file } of this.growing) {
        const written = await this.finishOne(format, file)
        if (written) this.whole.push({ ...written, articles: this.listed })
      }
      return ok(true)
    })
    if (!done.ok) this.broken = done.problem
    if (done.ok && done.value) return []
    await this.drop()
    return Array.from(this.listed, ({ id }) => id)
  }

  /** Removes incomplete files. */
  async drop(): Promise<void> {
    for (const { file } of this.growing) if (!Array.isArray(file)) await file.drop()
  }

  private async finishOne(format: ExportFormat, file: CopyFile | ExportArticle[]): Promise<WrittenFile | null> {
    const name = fileName(
      { format, articles: this.listed.length === 1 && this.first ? [this.first] : [] },
      this.request,
    )
    if (!Array.isArray(file)) return await file.finish(name, this.request.ifExists === 'overwrite')
    return file.length > 0 ? await this.write(format, file) : null
  }

  private async write(format: ExportFormat, articles: readonly ExportArticle[]): Promise<WrittenFile> {
    const bytes = Buffer.from(fileOf(format, articles))
    const name = fileName({ format, articles }, this.request)
    const placed = await writeExportFile(this.folder, name, bytes, this.request.ifExists === 'overwrite')
    return { name: placed, sha256: hashBytes(bytes), bytes: bytes.length }
  }
}

/** The file name an article would get if none of that name exists. Problems: not-found, damaged. */
export async function exampleName(
  archive: Archive,
  id: string,
  request: Pick<ExportRequest, 'oneFile' | 'nameTemplate'> & { readonly format: ExportFormat },
): Promise<Result<string>> {
  const record = await archive.readArticle(id)
  const article = record.ok ? openArticle(record.value) : record
  if (!article.ok) return article
  const how = { view: 'corrected', keepFooters: false, withProposals: false } as const
  const prepared = exportArticle(article.value, archive.manifest.profile, how)
  const articles = request.oneFile ? [] : [prepared]
  return ok(fileName({ format: request.format, articles }, request))
}

/** The name of the file for these articles. */
export function fileName(
  { articles, format }: { readonly format: ExportFormat; readonly articles: readonly ExportArticle[] },
  { nameTemplate = DEFAULT_TEMPLATE }: Pick<ExportRequest, 'nameTemplate'>,
): string {
  const [first] = articles
  if (articles.length !== 1 || !first || format.isLog) {
    return `${format.isLog ? 'corrections' : 'articles'}.${format.extension}`
  }
  const { publishedAt, source, desk } = first.metadata
  const parts = {
    date: publishedAt?.slice(0, 10) ?? '',
    headline: first.title,
    id: first.id,
    source: source ?? '',
    desk: desk ?? '',
  }
  return `${nameFromTemplate(nameTemplate, parts)}.${format.extension}`
}

/** The manifest's entry for an article; it reveals no more of its corrections than the copy itself. */
export function toExported({ id, title, head, version, corrections, changes, notice }: ExportArticle): ExportedArticle {
  return {
    id,
    headline: title,
    head,
    version,
    corrections: corrections.map((correction) => {
      const { field, before, after, category, isLeftOut } = correction
      const words = changes.includes(correction) ? { before, after } : {}
      return { id: correction.id, field, ...words, ...(isLeftOut ? {} : { category }) }
    }),
    notice: notice?.text ?? null,
  }
}
