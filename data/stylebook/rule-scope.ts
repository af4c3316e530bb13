// Where a rule applies: Vale's scopes, as far as an article has such parts. Any other scope is refused, since a rule in
// the wrong place marks the wrong things.
import type { Block, Field } from '../schema/index.ts'

/** A paragraph of an article as scopes see it. */
export interface ScopedText {
  readonly text: string
  readonly field: Field
  readonly block: Block | null
}

/** Stretches of a paragraph to which a rule applies, as offsets in it. */
export type Scope = (paragraph: ScopedText) => readonly { readonly start: number; readonly end: number }[]

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((level) => `heading.${level}`)
const KNOWN: ReadonlySet<string> = new Set([
  ...['text', 'raw', 'paragraph', 'sentence', 'heading', 'list', 'blockquote'],
  ...HEADINGS,
])

interface Part {
  readonly name: string
  readonly isNot: boolean
}

/**
 * Parses scopes: one of several is enough, all parts joined with & must match, ~ negates. Throws a SyntaxError that
 * names what is not supported.
 */
export function readScope(written: readonly string[]): Scope {
  const choices = written.map((scope) => scope.split('&').map((part) => readPart(part.trim())))
  return (paragraph) => {
    const names = namesOf(paragraph)
    const holding = choices.filter((parts) => parts.every(({ name, isNot }) => names.has(name) !== isNot))
    if (holding.length === 0) return []
    const isWhole = holding.some((parts) => parts.every(({ name, isNot }) => name !== 'sentence' || isNot))
    return isWhole ? [{ start: 0, end: paragraph.text.length }] : sentencesOf(paragraph.text)
  }
}

function readPart(written: string): Part {
  const isNot = written.startsWith('~')
  const name = written.replace(/^~/, '').replace(/^text\./, '')
  if (!KNOWN.has(name)) throw new SyntaxError(`“scope: ${written}” is not supported`)
  return { name, isNot }
}

/** Every scope name a paragraph matches. The headline is a first-level heading. */
function namesOf({ field, block }: ScopedText): ReadonlySet<string> {
  const level = field === 'headline' ? 1 : block?.type === 'h' ? (block.level ?? 2) : null
  if (level !== null) return new Set(['text', 'raw', 'heading', `heading.h${level}`])
  if (block?.type === 'li') return new Set(['text', 'raw', 'list'])
  if (block?.type === 'quote') return new Set(['text', 'raw', 'blockquote', 'paragraph', 'sentence'])
  return new Set(['text', 'raw', 'paragraph', 'sentence'])
}

const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' })

function sentencesOf(text: string): readonly { readonly start: number; readonly end: number }[] {
  return [...SENTENCES.segment(text)].map(({ segment, index }) => ({ start: index, end: index + segment.length }))
}
