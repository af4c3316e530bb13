// Every form of a name that has been corrected somewhere in the archive, by its first word, so that a text is searched for
// thousands of them in one walk over its words.
import type { CorrectedForm } from '../article/corrected-forms.ts'

/** A correction of a form: to what, when, and in which article. */
export interface KnownCorrection extends CorrectedForm {
  readonly article: string
}

/** A form with all its corrections, the latest first. */
export interface CorrectedSpelling {
  readonly form: string
  readonly corrections: readonly KnownCorrection[]
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu

export class CorrectedIndex {
  private readonly byForm = new Map<string, KnownCorrection[]>()
  private readonly byFirstWord = new Map<string, Set<string>>()
  private readonly formsOf = new Map<string, readonly string[]>()

  /** Takes in what was corrected in an article, in place of what was known of it. */
  take(article: string, corrected: readonly CorrectedForm[]): void {
    this.remove(article)
    if (corrected.length === 0) return
    this.formsOf.set(article, [...new Set(corrected.map(({ from }) => from))])
    for (const form of corrected) {
      this.byForm.set(form.from, [...(this.byForm.get(form.from) ?? []), { ...form, article }])
      const first = firstWord(form.from)
      this.byFirstWord.set(first, (this.byFirstWord.get(first) ?? new Set()).add(form.from))
    }
  }

  remove(article: string): void {
    for (const form of this.formsOf.get(article) ?? []) {
      const left = (this.byForm.get(form) ?? []).filter((each) => each.article !== article)
      if (left.length > 0) this.byForm.set(form, left)
      else {
        this.byForm.delete(form)
        this.byFirstWord.get(firstWord(form))?.delete(form)
      }
    }
    this.formsOf.delete(article)
  }

  /** What a form was corrected to; nothing when it never was. */
  find(form: string): CorrectedSpelling | null {
    const corrections = this.byForm.get(form)
    return corrections ? { form, corrections: corrections.toSorted((a, b) => (a.at < b.at ? 1 : -1)) } : null
  }

  /** Every place of a corrected form in a text, the longest where several begin; UTF-16 offsets. */
  *placesIn(text: string): Iterable<{ readonly start: number; readonly spelling: CorrectedSpelling }> {
    let end = 0
    for (const { 0: word, index } of text.matchAll(WORD)) {
      if (index < end) continue
      const forms = [...(this.byFirstWord.get(word) ?? [])].filter((form) => standsAt(text, index, form))
      const longest = forms.toSorted((a, b) => b.length - a.length)[0]
      const spelling = longest === undefined ? null : this.find(longest)
      if (!spelling) continue
      yield { start: index, spelling }
      end = index + spelling.form.length
    }
  }
}

function firstWord(form: string): string {
  return form.match(WORD)?.[0] ?? ''
}

function standsAt(text: string, at: number, form: string): boolean {
  return text.startsWith(form, at) && !/^[\p{L}\p{N}\p{M}]/u.test(text.slice(at + form.length, at + form.length + 2))
}
