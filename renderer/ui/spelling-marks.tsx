// Misspelt words underlined in a field of plain text while it is typed in, by the archive's own check. A field can mark nothing inside
// itself: the same text lies over it, invisible but for the lines below its words. Put it next to the field.
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Misspelling } from '../../electron/contract/index.ts'
import { askSpelling, misspellingsIn, RESTED, useSpelling } from '../queries/spelling.ts'
import styles from './spelling-marks.module.css'

export type PlainField = HTMLInputElement | HTMLTextAreaElement

export function isPlainField(element: Element): element is PlainField {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
}

export interface SpellingMarksProps {
  readonly field: RefObject<PlainField | null>
  readonly text: string
  /** Of the text, a BCP 47 tag; the field has it as `lang`, by which its menu finds the suggestions. */
  readonly language: string
}

export function SpellingMarks({ field, text, language }: SpellingMarksProps) {
  const marks = useRef<HTMLDivElement>(null)
  const [caret, setCaret] = useState<number | null>(null)
  const { forgotten } = useSpelling()
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was forgotten is asked about again
  useEffect(() => {
    const timer = setTimeout(() => void askSpelling(language, text.split('\n')), RESTED)
    return () => clearTimeout(timer)
  }, [text, language, forgotten])
  useEffect(() => {
    return followCaret(field, setCaret)
  }, [field])
  useLayoutEffect(() => {
    layOver(marks.current, field.current)
  })
  useEffect(() => {
    const { current } = field
    if (!current) return
    const place = (): void => layOver(marks.current, current)
    const watcher = new ResizeObserver(place)
    watcher.observe(current)
    current.addEventListener('scroll', place)
    return () => {
      watcher.disconnect()
      current.removeEventListener('scroll', place)
    }
  }, [field])
  const found = misspelt(text, language, caret)
  return (
    <div ref={marks} className={styles.marks} aria-hidden dir="auto">
      {(found.length === 0 ? [] : piecesOf(text, found)).map(({ at, piece, isMisspelt }) =>
        isMisspelt ? (
          <span key={at} className={styles.misspelt} data-misspelt={at}>
            {piece}
          </span>
        ) : (
          piece
        ),
      )}
      {'\u200b' /* A last line that is empty has a height in the field. */}
    </div>
  )
}

/** The misspelling of a field's text at a place in UTF-16 units, or under a point of the window in CSS pixels; null: there is none. */
export function misspeltIn(
  field: PlainField,
  point: { readonly x: number; readonly y: number } | null,
): Misspelling | null {
  const found = misspelt(field.value, field.lang, null)
  if (!point) {
    const at = field.selectionStart ?? -1
    return found.find(({ start, end }) => start <= at && at <= end) ?? null
  }
  for (const mark of field.parentElement?.querySelectorAll<HTMLElement>(`.${styles.marks} [data-misspelt]`) ?? []) {
    const isHere = [...mark.getClientRects()].some(
      ({ left, right, top, bottom }) => left <= point.x && point.x <= right && top <= point.y && point.y <= bottom,
    )
    if (isHere) return found.find(({ start }) => `${start}` === mark.dataset.misspelt) ?? null
  }
  return null
}

/** The misspellings of a text by their places in it, but for the word that ends at the caret: it is still being typed. */
function misspelt(text: string, language: string, caret: number | null): readonly Misspelling[] {
  let from = 0
  return text.split('\n').flatMap((line) => {
    const start = from
    from += line.length + 1
    return (misspellingsIn(language, line) ?? [])
      .map((found) => ({ ...found, start: start + found.start, end: start + found.end }))
      .filter(({ end }) => end !== caret)
  })
}

interface Piece {
  readonly at: number
  readonly piece: string
  readonly isMisspelt: boolean
}

function piecesOf(text: string, found: readonly Misspelling[]): readonly Piece[] {
  let from = 0
  const pieces = found.flatMap(({ start, end }): readonly Piece[] => {
    const between = { at: from, piece: text.slice(from, start), isMisspelt: false }
    from = end
    return [between, { at: start, piece: text.slice(start, end), isMisspelt: true }]
  })
  return [...pieces, { at: from, piece: text.slice(from), isMisspelt: false }]
}

/** Says where the caret of a field is, while it has one and the focus. */
function followCaret(field: RefObject<PlainField | null>, onMove: (at: number | null) => void): () => void {
  const tell = (): void => {
    const { current } = field
    const isCaret = current !== null && document.activeElement === current
    onMove(isCaret && current.selectionStart === current.selectionEnd ? current.selectionStart : null)
  }
  tell()
  const kinds = ['selectionchange', 'focusin', 'focusout'] as const
  for (const kind of kinds) document.addEventListener(kind, tell)
  return () => {
    for (const kind of kinds) document.removeEventListener(kind, tell)
  }
}

/** What decides where a word of the field is. */
const SHARED = [
  ...['font', 'font-feature-settings', 'font-variation-settings', 'letter-spacing', 'word-spacing', 'line-height'],
  ...['padding-top', 'padding-right', 'padding-bottom', 'padding-left', 'text-indent', 'text-align', 'tab-size'],
] as const

function layOver(marks: HTMLElement | null, field: PlainField | null): void {
  if (!marks || !field) return
  const style = getComputedStyle(field)
  for (const name of SHARED) marks.style.setProperty(name, style.getPropertyValue(name))
  const isOneLine = field instanceof HTMLInputElement
  Object.assign(marks.style, {
    left: `${field.offsetLeft + field.clientLeft}px`,
    top: `${field.offsetTop + field.clientTop}px`,
    width: `${field.clientWidth}px`,
    height: `${field.clientHeight}px`,
    whiteSpace: isOneLine ? 'pre' : 'pre-wrap',
    // A field of one line has its text in the middle.
    ...(isOneLine ? { lineHeight: `${field.clientHeight}px`, paddingTop: '0', paddingBottom: '0' } : {}),
  })
  marks.scrollTop = field.scrollTop
  marks.scrollLeft = field.scrollLeft
}
