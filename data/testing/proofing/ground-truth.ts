// Texts written for the project with planted errors: what the checks must find, and what they must leave alone.
// Notation: [[wrong=>right|kind]]; [[=>right|kind]] is something missing, [[wrong=>|kind]] something to delete. A first line
// “@ fr 2024-05-17” gives the language and the day of publication; without it, they are en and 2024-01-01.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CheckedArticle, checkedCopy } from '../../checks/article/checked-article.ts'

/** One planted error; offsets are UTF-16 code units in the text as published. */
export interface PlantedError {
  readonly start: number
  readonly end: number
  readonly wrong: string
  readonly right: string
  readonly kind: string
}

export interface ProofText {
  readonly name: string
  /** BCP 47. */
  readonly language: string
  readonly publishedAt: string
  /** With all errors. */
  readonly text: string
  /** With none. */
  readonly clean: string
  readonly errors: readonly PlantedError[]
}

const FOLDER = join(import.meta.dirname, 'texts')
const HEAD = /^@ (\S+) (\d{4}-\d\d-\d\d)\n/
const ERROR = /\[\[(.*?)=>(.*?)\|([\w-]+)\]\]/gs

/**
 * All texts, by file name. Paragraphs are separated by blank lines in the files, and are single lines in the returned
 * texts.
 */
export function groundTruth(): readonly ProofText[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => readProofText(file.replace('.txt', ''), readFileSync(join(FOLDER, file), 'utf8')))
}

/** Parses the planted errors out of the notation. */
export function readProofText(name: string, source: string): ProofText {
  const [head = '', language = 'en', publishedAt = '2024-01-01'] = HEAD.exec(source) ?? []
  const marked = source
    .slice(head.length)
    .trim()
    .replaceAll(/\n{2,}/g, '\n')
  const errors: PlantedError[] = []
  let [text, clean, last] = ['', '', 0]
  for (const match of marked.matchAll(ERROR)) {
    const [all, wrong = '', right = '', kind = ''] = match
    const between = marked.slice(last, match.index)
    text += between
    clean += between
    errors.push({ start: text.length, end: text.length + wrong.length, wrong, right, kind })
    text += wrong
    clean += right
    last = match.index + all.length
  }
  const rest = marked.slice(last)
  return { name, language, publishedAt, text: text + rest, clean: clean + rest, errors }
}

/** A version of a text as checks see it. */
export function copyOf({ language, publishedAt }: ProofText, text: string): CheckedArticle {
  return checkedCopy(text, language, publishedAt)
}

/** The text with one error corrected and all others left. */
export function withoutError({ text }: ProofText, { start, end, right }: PlantedError): string {
  return text.slice(0, start) + right + text.slice(end)
}
