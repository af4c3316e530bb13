// Remembers what each check said of each paragraph, so that after a correction only the paragraph it changed is checked again.
import type { Mark, Paragraph, ParagraphCheck } from './check.ts'

/** Paragraphs and checks remembered; the least recently used go first. */
const REMEMBERED = 50_000

export class MarkMemory {
  private readonly marks = new Map<string, readonly Mark[]>()

  /** What the check says of a paragraph under a setting: as remembered, else as `find` answers now. */
  recall(
    check: ParagraphCheck,
    { text, field, block }: Paragraph,
    setting: string,
    find: () => readonly Mark[],
  ): readonly Mark[] {
    const head = `${check.name} ${check.version} ${setting} ${field} ${block?.type ?? ''} ${block?.role ?? ''}`
    const key = `${head}\n${text}`
    const known = this.marks.get(key)
    const marks = known ?? find()
    this.marks.delete(key)
    this.marks.set(key, marks)
    const [oldest] = this.marks.keys()
    if (this.marks.size > REMEMBERED && oldest !== undefined) this.marks.delete(oldest)
    return marks
  }
}
