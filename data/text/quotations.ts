// Finds quotations in a text: nothing between quotation marks may be changed without asking.

/**
 * A quotation with its marks, in UTF-16 code units, half-open. `isClosed` is false when its closing mark is missing.
 */
export interface Quotation {
  readonly from: number
  readonly to: number
  /** Its opening mark. */
  readonly mark: string
  readonly isClosed: boolean
}

/**
 * Marks that close a quotation, by the mark that opened it. Straight marks are told apart by the characters next to
 * them.
 */
const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '”': '”',
  '«': '»',
  '»': '«»',
  '‹': '›',
  '›': '‹›',
  '‘': '’',
  '‚': '‘’',
  '「': '」',
  '『': '』',
  '《': '》',
  '〈': '〉',
  '﹁': '﹂',
  '﹃': '﹄',
  '"': '"',
  "'": "'",
}
const WORD = /[\p{L}\p{N}]/u
const OPENS_AFTER = /[\s([{—–\-/“„«»‹›‘‚"']/u
/** ’90s, ’em, ’tis: an apostrophe where a quotation could begin. */
const ELISION = /^['‘](?:\d0s|\d\ds?\b|em\b|tis\b|twas\b|til\b|cause\b|n['’]|round\b|bout\b)/iu

/**
 * All quotations of a text, left to right, outermost only, with any usual style of marks. A quotation over several
 * paragraphs (lines) that reopens in each is one. An unclosed one ends with its paragraph.
 */
export function quotationsIn(text: string): readonly Quotation[] {
  const found: Quotation[] = []
  let open: { readonly from: number; readonly mark: string } | null = null
  let at = 0
  while (at < text.length) {
    const character = text[at] as string
    if (character === '\n' && open) {
      const next = reopening(text, at, open.mark)
      if (next === null) {
        found.push({ ...open, to: at, isClosed: false })
        open = null
      } else at = next
    } else if (open && isOpenedAgain(text, at, open.mark)) {
      found.push({ ...open, to: at, isClosed: false })
      open = { from: at, mark: character }
    } else if (open && closes(text, at, open.mark)) {
      found.push({ ...open, to: at + 1, isClosed: true })
      open = null
    } else if (!open && opens(text, at)) {
      const end = isSingle(character) ? singleEnd(text, at) : null
      if (!isSingle(character)) open = { from: at, mark: character }
      else if (end !== null) {
        found.push({ from: at, to: end, mark: character, isClosed: true })
        at = end - 1
      }
    }
    at += 1
  }
  if (open) found.push({ ...open, to: text.length, isClosed: false })
  return found
}

/** Whether any part of a span lies in one of the quotations; an empty span must lie inside or at an inner edge. */
export function isInQuotation(
  quotations: readonly Quotation[],
  span: { readonly from: number; readonly to: number },
): boolean {
  let low = 0
  let high = quotations.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((quotations[middle] as Quotation).to <= span.from) low = middle + 1
    else high = middle
  }
  const next = quotations[low]
  return next !== undefined && next.from < Math.max(span.to, span.from + 1)
}

function opens(text: string, at: number): boolean {
  const character = text[at] as string
  if (!(character in CLOSERS)) return false
  if (!AMBIGUOUS.test(character)) return true
  // Marks that usually close open a quotation only if the same line closes it.
  if (/[”»›]/u.test(character) && !hasCloser(text, at, character)) return false
  const before = text[at - 1]
  const after = text[at + 1]
  if (after === undefined || /\s/u.test(after)) return false
  return (before === undefined || OPENS_AFTER.test(before)) && !ELISION.test(text.slice(at, at + 8))
}

/** Marks that may open or close, depending on the characters next to them. */
const AMBIGUOUS = /["'‘‚”»›]/u

function hasCloser(text: string, at: number, mark: string): boolean {
  const newline = text.indexOf('\n', at)
  const line = text.slice(at + 1, newline < 0 ? text.length : newline)
  return [...(CLOSERS[mark] as string)].some((closer) => line.includes(closer))
}

/** Whether the same mark opens another quotation inside one, which none does rightly: the first was never closed. */
function isOpenedAgain(text: string, at: number, mark: string): boolean {
  const character = text[at]
  if (character !== mark) return false
  if (mark === '“') return true
  if (mark === '«') return isShortOf(text, at, '»')
  return mark === '"' && /\s/u.test(text[at - 1] ?? '') && /[\p{Lu}\p{L}]/u.test(text[at + 1] ?? '')
}

/** Whether a line has fewer closing marks from here on than it has opening ones. */
function isShortOf(text: string, at: number, closer: string): boolean {
  const newline = text.indexOf('\n', at)
  const line = text.slice(at, newline < 0 ? text.length : newline)
  return line.split(closer).length <= line.split(text[at] as string).length
}

function closes(text: string, at: number, mark: string): boolean {
  return (CLOSERS[mark] as string).includes(text[at] as string)
}

function isSingle(mark: string): boolean {
  return mark === '‘' || mark === "'" || mark === '‚'
}

/** Index of the mark that reopens the quotation in the next paragraph, or null. Skips blank lines. */
function reopening(text: string, newline: number, mark: string): number | null {
  const next = /^\s*/u.exec(text.slice(newline, newline + 200))
  const at = newline + (next?.[0].length ?? 0)
  return text[at] === mark ? at : null
}

/**
 * End of a quotation in single marks, or null: the same mark is also the apostrophe (“the players’ union”), so one
 * after punctuation is preferred, then one that does not follow an s.
 */
function singleEnd(text: string, from: number): number | null {
  const newline = text.indexOf('\n', from)
  const line = text.slice(from + 1, newline < 0 ? text.length : newline)
  const closers = CLOSERS[text[from] as string] as string
  const ends: number[] = []
  for (let at = 0; at < line.length; at += 1) {
    if (!closers.includes(line[at] as string)) continue
    const isAfterSpace = at === 0 || /\s/u.test(line[at - 1] as string)
    if (!isAfterSpace && !WORD.test(line[at + 1] ?? '')) ends.push(at)
  }
  const best =
    ends.find((at) => /[.,!?…;:]/u.test(line[at - 1] as string)) ??
    ends.find((at) => !/s/iu.test(line[at - 1] as string)) ??
    ends[0]
  return best === undefined ? null : from + best + 2
}
