// Remembers what each check said of each paragraph, so that after a correction only the paragraph it changed is checked again.

import type { Paragraph } from './article/checked-article.ts'
import type { Mark, ParagraphCheck } from './check.ts'

/** Paragraphs remembered at least, and half of what is at most: those not asked for since that many others came are forgotten. */
const REMEMBERED = 1000
/** Most checks have nothing to say of most paragraphs. */
const NOTHING: readonly Mark[] = []

type Remembered = Map<ParagraphCheck, readonly Mark[]>

export class MarkMemory {
  private recent = new Map<string, Remembered>()
  private before = new Map<string, Remembered>()

  /** What the check says of a paragraph under a setting: as remembered, else as `find` answers now. */
  recall(check: ParagraphCheck, paragraph: Paragraph, setting: string, find: () => readonly Mark[]): readonly Mark[] {
    const said = this.saidOf(paragraph, setting)
    const known = said.get(check)
    if (known) return known
    const marks = find()
    said.set(check, marks.length === 0 ? NOTHING : marks)
    return marks
  }

  /** What checks have said of a paragraph: its text is kept once, however many they are. */
  private saidOf({ text, field, block }: Paragraph, setting: string): Remembered {
    const key = `${setting} ${field} ${block?.type ?? ''} ${block?.role ?? ''}\n${text}`
    const known = this.recent.get(key)
    if (known) return known
    const said: Remembered = this.before.get(key) ?? new Map()
    if (this.recent.size >= REMEMBERED) [this.before, this.recent] = [this.recent, new Map()]
    this.recent.set(key, said)
    return said
  }
}
