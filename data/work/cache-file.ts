// Derived data in the user's cache folder: a head that names the version, then one JSON value per line. A cache is
// never trusted and never causes a problem: what cannot be read is derived again, and if the folder is not writable
// nothing is cached.
import { createReadStream, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { appendFile, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { newId } from '../schema/index.ts'
import { Turns } from './turns.ts'

/** Characters read or written at once: a large cache is never held as one string. */
const PORTION = 1 << 20

export class CacheFile<T> {
  private readonly head: string
  private readonly turns = new Turns()
  private isStarted = false
  private isCut = false

  /**
   * `path` is absolute; null disables the cache. A file with another `head` is ignored. `entryIn` returns the entry of
   * a line, or null if it is not valid.
   */
  constructor(
    private readonly path: string | null,
    head: object,
    private readonly entryIn: (line: unknown) => T | null,
  ) {
    this.head = JSON.stringify(head)
  }

  /** Calls `take` for each entry in the order they were added, and returns the number of lines after the head. */
  async read(take: (entry: T) => void): Promise<number> {
    let lines = 0
    for await (const portion of this.portions()) {
      lines += portion.length
      for (const line of portion) {
        const entry = this.parsed(line)
        if (entry !== null) take(entry)
      }
    }
    return lines
  }

  /** The same, waiting for `take`, which gets the entries of some megabyte at a time. */
  async readInPortions(take: (entries: readonly T[]) => void | Promise<void>): Promise<number> {
    let lines = 0
    for await (const portion of this.portions()) {
      lines += portion.length
      await take(portion.flatMap((line) => this.parsed(line) ?? []))
    }
    return lines
  }

  /** The entries of some megabyte at a time, read when they are asked for. */
  async *inPortions(): AsyncGenerator<readonly T[]> {
    for await (const portion of this.portions()) yield portion.flatMap((line) => this.parsed(line) ?? [])
  }

  /** Replaces the file with one of the wanted among its entries, holding few of them at a time. */
  async keepOnly(isWanted: (entry: T) => boolean): Promise<void> {
    await this.turns.take(async () => {
      if (this.path !== null) await this.write(this.path, this.wanted(isWanted))
    })
  }

  private async *wanted(isWanted: (entry: T) => boolean): AsyncGenerator<T> {
    for await (const portion of this.portions()) {
      for (const line of portion) {
        const entry = this.parsed(line)
        if (entry !== null && isWanted(entry)) yield entry
      }
    }
  }

  /** Lines after the head, some megabyte at a time; none if the head is another. */
  private async *portions(): AsyncGenerator<readonly string[]> {
    if (this.path === null) return
    let [rest, isAfterHead] = ['', false]
    try {
      for await (const portion of createReadStream(this.path, { encoding: 'utf8', highWaterMark: PORTION })) {
        const whole = `${rest}${portion}`.split('\n')
        rest = whole.pop() ?? ''
        if (!isAfterHead && whole.length > 0) {
          this.isStarted = whole.shift() === this.head
          if (!this.isStarted) return
          isAfterHead = true
        }
        yield whole
      }
      this.isCut = rest !== ''
    } catch {
      this.isCut = true
    }
  }

  /** Appends entries; a file of another version is replaced. */
  async add(entries: readonly T[]): Promise<void> {
    await this.turns.take(async () => {
      if (this.path === null || entries.length === 0) return
      if (!this.isStarted) return await this.write(this.path, entries)
      // A line cut off by a crash must not spoil the next one.
      const lead = this.isCut ? '\n' : ''
      this.isCut = false
      await appendFile(this.path, lead + entries.map(lineOf).join('')).catch(() => {
        this.isCut = true
      })
    })
  }

  /** Replaces the file with one of only these entries, in one step. */
  async replace(entries: Iterable<T>): Promise<void> {
    await this.turns.take(async () => {
      if (this.path !== null) await this.write(this.path, entries)
    })
  }

  private async write(path: string, entries: Iterable<T> | AsyncIterable<T>): Promise<void> {
    const temporary = temporaryFor(path)
    try {
      await mkdir(dirname(path), { recursive: true })
      const file = await open(temporary, 'wx')
      try {
        let text = `${this.head}\n`
        for await (const entry of entries) {
          text += lineOf(entry)
          if (text.length < PORTION) continue
          await file.writeFile(text)
          text = ''
        }
        await file.writeFile(text)
      } finally {
        await file.close()
      }
      await rename(temporary, path)
      this.isStarted = true
      this.isCut = false
    } catch {
      await rm(temporary, { force: true }).catch(() => {})
    }
  }

  private parsed(line: string): T | null {
    try {
      return this.entryIn(JSON.parse(line))
    } catch {
      return null
    }
  }
}

/**
 * Replaces a cache that is a single text, in one step. For threads that do one thing at a time. Throws the system's
 * error.
 */
export function replaceCacheSync(path: string, text: string): void {
  const temporary = temporaryFor(path)
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(temporary, text)
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

function temporaryFor(path: string): string {
  return `${path}.${newId()}.tmp`
}

function lineOf(entry: unknown): string {
  return `${JSON.stringify(entry)}\n`
}
