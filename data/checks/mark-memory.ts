// Remembers what each check said of each paragraph, so that after a correction only the paragraph it changed is checked again.

import type { Paragraph } from './article/checked-article.ts'
import type { Mark, ParagraphCheck } from './check.ts'

/** Paragraphs and checks remembered at least, and half of what is at most: those not asked for since that many others came are forgotten. */
const REMEMBERED = 10_000

export class MarkMemory {
  private recent = new Map<string, readonly Mark[]>()
  private before = new Map<string, readonly Mark[]>()

  /** What the check says of a paragraph under a setting: as remembered, else as `find` answers now. */
  recall(
    check: ParagraphCheck,
    { text, field, block }: Paragraph,
    setting: string,
    find: () => readonly Mark[],
  ): readonly Mark[] {
    const head = `${check.name} ${check.version} ${setting} ${field} ${block?.type ?? ''} ${block?.role ?? ''}`
    const key = `${head}\n${text}`
    const known = this.recent.get(key)
    if (known) return known
    const marks = this.before.get(key) ?? find()
    if (this.recent.size >= REMEMBERED) [this.before, this.recent] = [this.recent, new Map()]
    this.recent.set(key, marks)
    return marks
  }
}
