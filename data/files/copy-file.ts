// One file of many articles, written section by section in its destination folder, and renamed to its final name when
// complete.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, open, unlink } from 'node:fs/promises'
import type { ExportArticle } from '../formats/writing/export-article.ts'
import type { TextFormat } from '../formats/writing/export-format.ts'
import type { Section, WholeFile } from '../formats/writing/sections.ts'
import { placeExportFile, temporaryIn } from './write-export-file.ts'

/** A written file: its name, and the size and hash of its bytes. */
export interface WrittenFile {
  readonly name: string
  readonly sha256: string
  readonly bytes: number
}

export class CopyFile {
  private readonly parts: Part[]
  /** Held until there is a second: a file of one article may differ. */
  private first: ExportArticle | null = null
  private count = 0

  /** `folder` must exist. Call finish or drop. */
  constructor(
    private readonly folder: string,
    { sections }: TextFormat,
  ) {
    this.parts = sections.map((section) => new Part(section, temporaryIn(folder)))
  }

  /** Adds the next article. Throws the system's error. */
  async add(article: ExportArticle): Promise<void> {
    this.count += 1
    if (this.count === 2 && this.first) await this.write(this.first, 0, false)
    if (this.count > 1) await this.write(article, this.count - 1, false)
    this.first ??= article
  }

  /** Assembles the file under its name. Throws the system's error. */
  async finish(name: string, overwrite: boolean): Promise<WrittenFile | null> {
    const { first, count, folder } = this
    if (first === null) return null
    if (count === 1) await this.write(first, 0, true)
    const temp = temporaryIn(folder)
    try {
      const written = await this.join(temp, { count, first })
      return { ...written, name: await placeExportFile(folder, name, temp, overwrite) }
    } finally {
      await unlink(temp).catch(() => {})
      await this.drop()
    }
  }

  /** Removes all temporary files. */
  async drop(): Promise<void> {
    for (const part of this.parts) await part.drop()
  }

  private async write(article: ExportArticle, n: number, isAlone: boolean): Promise<void> {
    for (const part of this.parts) await part.write(part.section.each(article, n, isAlone))
  }

  private async join(temp: string, file: WholeFile): Promise<Omit<WrittenFile, 'name'>> {
    const hash = createHash('sha256')
    let bytes = 0
    const whole = await open(temp, 'wx')
    const add = async (chunk: Uint8Array): Promise<void> => {
      hash.update(chunk)
      bytes += chunk.length
      await whole.writeFile(chunk)
    }
    try {
      for (const part of this.parts) {
        await add(Buffer.from(part.section.open?.(file) ?? ''))
        for await (const chunk of part.read()) await add(chunk)
        await add(Buffer.from(part.section.close?.(file) ?? ''))
      }
      await whole.sync()
    } finally {
      await whole.close()
    }
    return { sha256: hash.digest('hex'), bytes }
  }
}

/** Approximate size of one write, in UTF-16 code units. */
const PORTION = 1 << 20

/** What the articles have added to one section so far. */
class Part {
  private handle: FileHandle | null = null
  private texts: string[] = []
  private size = 0

  constructor(
    readonly section: Section,
    private readonly path: string,
  ) {}

  async write(text: string): Promise<void> {
    this.texts.push(text)
    this.size += text.length
    if (this.size >= PORTION) await this.flush()
  }

  async *read(): AsyncGenerator<Buffer> {
    await this.flush()
    for await (const chunk of createReadStream(this.path)) yield chunk as Buffer
  }

  async drop(): Promise<void> {
    await this.handle?.close().catch(() => {})
    if (this.handle) await unlink(this.path).catch(() => {})
    this.handle = null
  }

  private async flush(): Promise<void> {
    this.handle ??= await open(this.path, 'wx')
    await this.handle.writeFile(this.texts.join(''))
    this.texts = []
    this.size = 0
  }
}
