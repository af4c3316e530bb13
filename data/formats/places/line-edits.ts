// Corrections of the lines of a text in markup: paragraphs are joined, split, put in and taken out by writing or leaving out the tags
// and line breaks around them. Whether what is written says what it should is for the proof; what is not understood is refused.
import type { Stretch } from '../reading/read-article.ts'
import {
  blockOf,
  elementsWithin,
  type LineKind,
  type Markup,
  type MarkupElement,
  type Token,
  tagAgain,
  tokensIn,
  withParents,
} from './markup.ts'
import {
  type Edit,
  type Encode,
  isRefusal,
  leastEdits,
  lowerEdits,
  type Piece,
  type PlacedText,
  piecesIn,
  type Refusal,
  refuse,
} from './pieces.ts'

/** A line of a text in markup; `from` and `to` in the text. */
export interface MarkupLine {
  readonly from: number
  readonly to: number
  /** Those that are written. */
  readonly pieces: readonly Piece[]
  /** The element that makes it a line. */
  readonly block: MarkupElement | null
  readonly kind: LineKind
}

/** Elements that can be followed by a second one of their kind. */
const REPEATED = /^(?:p|li|h[1-6]|blockquote|div|dt|dd)$/
/** Elements that go when nothing else is in them. */
const CONTAINERS = /^(?:ul|ol|li|blockquote)$/

/** The lines of a text. */
export function markupLines(placed: PlacedText, markup: Markup): readonly MarkupLine[] {
  let from = 0
  return placed.text.split('\n').map((text) => {
    const to = from + text.length
    const pieces = [...piecesIn(placed, from, to)].filter(({ kind }) => kind !== 'none')
    const run = (pieces.find((piece) => /\S/.test(placed.text.slice(piece.from, piece.to))) ?? pieces[0])?.run ?? -1
    const line = { from, to, pieces, block: blockOf(markup, run), kind: markup.kindOf(run) }
    from = to + 1
    return line
  })
}

/** Edits of a text, line feeds among what they put in and take out, as edits of the source of its markup. */
export function lowerLines(placed: PlacedText, markup: Markup, edits: readonly Edit[]): readonly Edit[] | Refusal {
  const writer = new LineWriter(placed, markup)
  for (const edit of leastEdits(placed.text, edits)) {
    const refusal = writer.write(edit)
    if (refusal) return refusal
  }
  return writer.done()
}

class LineWriter {
  private readonly lines: readonly MarkupLine[]
  private readonly inLines: Edit[] = []
  private readonly tags: Edit[] = []
  private readonly dropped = new Set<MarkupLine>()
  private readonly renamed = new Map<MarkupElement, string>()
  /** Of those that go: the places of their words in the source, in order, and of the tags around them. Known when all are dropped. */
  private gone: { readonly words: readonly Stretch[]; readonly tags: ReadonlySet<number> } | null = null
  private readonly isGoing = new Map<MarkupElement, boolean>()

  constructor(
    private readonly placed: PlacedText,
    private readonly markup: Markup,
  ) {
    this.lines = markupLines(placed, markup)
  }

  write(edit: Edit): Refusal | null {
    const { from, to, text } = edit
    const [i, j] = [this.lineAt(from), this.lineAt(to)]
    const [first, last] = [this.lines[i] as MarkupLine, this.lines[j] as MarkupLine]
    const parts = text.split('\n')
    if (i === j && parts.length === 1) {
      this.inLines.push(edit)
      return null
    }
    if (i === j) return this.partLine(i, edit, parts)
    if (parts.length > 1) return this.writeEach(i, j, edit, parts)
    if (to === last.to) {
      this.replace(edit, from, first.to, text)
      this.drop(i + 1, j)
    } else if (from === first.from) {
      this.replace(edit, last.from, to, text)
      this.drop(i, j - 1)
    } else {
      this.replace(edit, from, first.to, text)
      this.replace(edit, last.from, to, '')
      this.drop(i + 1, j - 1)
      return this.join(first, last, this.lines.slice(i + 1, j))
    }
    return null
  }

  done(): readonly Edit[] | Refusal {
    this.gone = { words: wordsOf([...this.dropped]), tags: this.tagsAround([...this.dropped]) }
    for (const [n, line] of this.lines.entries())
      if (this.dropped.has(line)) this.tags.push(...this.withoutLine(line, n))
    const words = lowerEdits(
      this.placed,
      [...this.inLines].sort((a, b) => a.from - b.from),
    )
    return isRefusal(words) ? words : withoutInner([...this.tags, ...words])
  }

  private lineAt(offset: number): number {
    let [low, high] = [0, this.lines.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.lines[middle] as MarkupLine).to >= offset) high = middle
      else low = middle + 1
    }
    return low
  }

  private replace(edit: Edit, from: number, to: number, text: string): void {
    if (from < to || text !== '') this.inLines.push({ ...edit, from, to, text })
  }

  private drop(from: number, to: number): void {
    for (const line of this.lines.slice(from, to + 1)) this.dropped.add(line)
  }

  /** Several lines become others: those that are there are kept as far as there are new ones. */
  private writeEach(i: number, j: number, edit: Edit, parts: readonly string[]): Refusal | null {
    const [first, last] = [this.lines[i] as MarkupLine, this.lines[j] as MarkupLine]
    const middle = parts.slice(1, -1)
    this.replace(edit, edit.from, first.to, parts[0] as string)
    this.replace(edit, last.from, edit.to, parts.at(-1) as string)
    const kept = Math.min(middle.length, j - i - 1)
    for (let n = 0; n < kept; n += 1) {
      const line = this.lines[i + 1 + n] as MarkupLine
      this.replace(edit, line.from, line.to, middle[n] as string)
    }
    this.drop(i + 1 + kept, j - 1)
    return middle.length > kept ? this.addBehind(i + kept, middle.slice(kept)) : null
  }

  /** One line becomes several. */
  private partLine(n: number, edit: Edit, parts: readonly string[]): Refusal | null {
    const line = this.lines[n] as MarkupLine
    const { from, to } = edit
    if (to === line.to) {
      this.replace(edit, from, to, parts[0] as string)
      return this.addBehind(n, parts.slice(1))
    }
    if (from === line.from) {
      this.replace(edit, from, to, parts.at(-1) as string)
      return n > 0 ? this.addBehind(n - 1, parts.slice(0, -1)) : this.addBefore(line, parts.slice(0, -1))
    }
    return this.split(line, edit, parts)
  }

  private split(line: MarkupLine, { from, to }: Edit, parts: readonly string[]): Refusal | null {
    const place = this.placeIn(line, from, to)
    if (!place) return refuse('structure', 'a line is split within what can only be written as a whole')
    const border = this.border(line, place.run)
    const written = texts(parts, place.encode)
    if (isRefusal(written)) return written
    this.tags.push({ from: place.at, to: place.at, text: written.join(border) })
    this.replace({ from, to, text: '' }, from, to, '')
    return null
  }

  /** Where a line is split: where what goes begins, else between two characters, outside of as many elements as there can be. */
  private placeIn(
    { block, pieces }: MarkupLine,
    from: number,
    to: number,
  ): { readonly at: number; readonly run: number; readonly encode: Encode } | null {
    const within = pieces.find((piece) => piece.from < from && from < piece.to)
    if (within) return within.kind === 'copy' ? { ...within, at: within.at + from - within.from } : null
    const [left, right] = [pieces.findLast((piece) => piece.to <= from), pieces.find((piece) => piece.from >= from)]
    const depth = ({ run }: Piece): number => elementsWithin(this.markup, run, block).length
    if (right && (from < to || !left || depth(right) < depth(left))) return right
    return left ? { ...left, at: endOf(left) } : null
  }

  /** What ends one line and begins the next where a line is split. */
  private border(line: MarkupLine, run: number): string {
    const { markup } = this
    const { block, kind } = line
    if (kind.type === 'pre') return '\n'
    if (!block || !REPEATED.test(block.as) || !this.isAlone(line)) return this.lineBreak()
    const inline = elementsWithin(markup, run, block)
    const closing = inline.map(({ name }) => `</${name}>`).join('')
    const opening = [...inline]
      .reverse()
      .map((element) => tagAgain(markup, element))
      .join('')
    const { before, behind } = this.commentsAround(block)
    const name = this.renamed.get(block) ?? block.name
    return `${closing}</${name}>${behind}${this.blanksBefore(block)}${before}${tagAgain(markup, block)}${opening}`
  }

  private lineBreak(): string {
    return this.markup.hasBlankLines ? '\n\n' : this.markup.lineBreak.repeat(2)
  }

  private addBehind(n: number, lines: readonly string[]): Refusal | null {
    const line = this.lines[n] as MarkupLine
    const last = line.pieces.at(-1)
    if (!last) return refuse('no-place', 'there is no line to put one behind')
    const written = texts(lines, last.encode)
    if (isRefusal(written)) return written
    const [made, beside] = [written.filter((text) => text !== ''), this.elementBeside(line, this.lines[n + 1] ?? null)]
    if (beside) {
      const { outer, tag, name, before, behind } = beside
      const blanks = this.blanksBefore(outer)
      const text = made.map((each) => `${blanks}${before}${tag}${each}</${name}>${behind}`).join('')
      this.insert(this.withComments(outer).end, text)
    } else {
      if (line.kind.type === 'quote') return refuse('structure', 'a paragraph behind one of a quotation')
      const border = line.kind.type === 'pre' ? '\n' : this.lineBreak()
      this.insert(this.behindInline(endOf(last)), made.map((each) => border + each).join(''))
    }
    return null
  }

  private addBefore(line: MarkupLine, lines: readonly string[]): Refusal | null {
    const [first] = line.pieces
    if (!first) return refuse('no-place', 'there is no line to put one before')
    const written = texts(lines, first.encode)
    if (isRefusal(written)) return written
    const made = written.filter((text) => text !== '')
    const paragraph = this.markup.nameOf('p')
    const around = [...withParents(line.block)].filter(({ as }) => /^(?:ul|ol|blockquote)$/.test(as))
    const outer = around.at(-1) ?? line.block
    if (!outer?.whole || !paragraph || !(REPEATED.test(outer.as) || CONTAINERS.test(outer.as)) || !this.isAlone(line)) {
      this.insert(first.at, made.map((each) => each + this.lineBreak()).join(''))
      return null
    }
    const tag = outer.as === 'p' ? tagAgain(this.markup, outer) : `<${paragraph}>`
    const { before, behind } = this.paragraphComments(outer)
    const blanks = this.blanksBefore(outer)
    this.insert(
      this.withComments(outer).at,
      made.map((each) => `${before}${tag}${each}</${paragraph}>${behind}${blanks}`).join(''),
    )
    return null
  }

  private insert(at: number, text: string): void {
    if (text !== '') this.tags.push({ from: at, to: at, text })
  }

  /** The element a new line behind a line would be, and behind which; null: the line has none of its own. */
  private elementBeside(
    line: MarkupLine,
    next: MarkupLine | null,
  ): {
    readonly outer: MarkupElement
    readonly tag: string
    readonly name: string
    readonly before: string
    readonly behind: string
  } | null {
    const { block, kind } = line
    const paragraph = this.markup.nameOf('p')
    if (!block?.whole || !paragraph || !REPEATED.test(block.as) || !this.isAlone(line)) return null
    if (kind.type === 'li') {
      const item = [...withParents(block)].find(({ as }) => as === 'li')
      const outer = item?.whole && this.isOnly(item.whole, [line]) ? item : block
      return { outer, tag: tagAgain(this.markup, outer), name: outer.name, ...this.commentsAround(outer) }
    }
    if (kind.type === 'quote') {
      const quote = [...withParents(block)].find(({ as }) => as === 'blockquote')
      const isLast = !next || ![...withParents(next.block)].includes(quote as MarkupElement)
      if (!quote?.whole || !isLast) return null
      return { outer: quote, tag: `<${paragraph}>`, name: paragraph, ...this.paragraphComments(quote) }
    }
    if (/^(?:p|div|dt|dd)$/.test(block.as))
      return { outer: block, tag: tagAgain(this.markup, block), name: block.name, ...this.commentsAround(block) }
    return { outer: block, tag: `<${paragraph}>`, name: paragraph, ...this.paragraphComments(block) }
  }

  /** Behind the ends of elements that only set the words that end at an offset. */
  private behindInline(at: number): number {
    let end = at
    for (const token of tokensIn(this.markup, { at, end: at + LONGEST_GAP })) {
      if (token.kind !== 'inline' || !token.isEnd) break
      end = token.end
    }
    return end
  }

  /** Whether nothing else is in the element of a line. */
  private isAlone(line: MarkupLine): boolean {
    return line.block?.whole != null && this.isOnly(line.block.whole, [line])
  }

  /** Whether a stretch has nothing but some lines, what sets them, and comments. */
  private isOnly(stretch: Stretch, lines: readonly MarkupLine[]): boolean {
    return this.besides(stretch, wordsOf(lines)).every(({ kind }) => kind !== 'other')
  }

  /** Whether nothing is in an element but words that go, and the tags around them. */
  private isWhollyGone(element: MarkupElement): boolean {
    const known = this.isGoing.get(element)
    if (known !== undefined) return known
    const { words = [], tags = new Set<number>() } = this.gone ?? {}
    const isNothing = ({ kind, at, text }: Token): boolean =>
      kind === 'blank' || kind === 'break' || tags.has(at) || (kind === 'comment' && isOfBlocks(text))
    const isGoing = element.whole != null && this.besides(element.whole, words).every(isNothing)
    this.isGoing.set(element, isGoing)
    return isGoing
  }

  /** Where the tags of the elements around lines begin. */
  private tagsAround(lines: readonly MarkupLine[]): ReadonlySet<number> {
    const known = new Set<MarkupElement>()
    for (const { pieces } of lines)
      for (const { run } of pieces)
        for (const element of withParents(this.markup.elementOf(run))) {
          if (known.has(element)) break
          known.add(element)
        }
    return new Set([...known].flatMap(({ open, close }) => [open, close].flatMap((tag) => (tag ? [tag.at] : []))))
  }

  /** What is in a stretch besides words, which are in order. */
  private besides({ at, end }: Stretch, words: readonly Stretch[]): readonly Token[] {
    const found: Token[] = []
    let from = at
    for (let n = firstFrom(words, at); n < words.length; n += 1) {
      const word = words[n] as Stretch
      if (word.end > end) break
      if (word.at < from) continue
      found.push(...tokensIn(this.markup, { at: from, end: word.at }))
      from = word.end
    }
    found.push(...tokensIn(this.markup, { at: from, end }))
    return found
  }

  /** Takes away what parts two lines; the lines between them go. */
  private join(left: MarkupLine, right: MarkupLine, gone: readonly MarkupLine[]): Refusal | null {
    const [last, first] = [left.pieces.at(-1), right.pieces[0]]
    if (!last || !first || endOf(last) > first.at) return refuse('structure', 'the lines are not one behind the other')
    const stretch = { at: endOf(last), end: first.at }
    const between = this.besides(stretch, wordsOf(gone))
    const isLeftOut = this.markup.leftOut?.some((at) => stretch.at <= at && at <= stretch.end)
    if (isLeftOut || between.some(isContent)) return refuse('structure', 'something is between the paragraphs')
    const blocks = between.filter(({ kind }) => kind === 'block')
    const closing = left.block === right.block ? [] : upTo(left.block, right.block)
    const opening = left.block === right.block ? [] : upTo(right.block, left.block)
    const own = new Set([...closing.map(({ close }) => close?.at), ...opening.map(({ open }) => open?.at)])
    const ofGone = gone.length > 0 ? this.tagsAround(gone) : own
    const isOfGone = ({ at, name }: Token): boolean => ofGone.has(at) && isOfLines(this.markup.asHtml(name))
    if (!blocks.every((token) => own.has(token.at) || isOfGone(token)))
      return refuse('structure', 'other elements are between the paragraphs')
    const [closes, opens] = [closing.map(({ name }) => name), opening.map(({ name }) => name)]
    if ([left, right].some(({ block }) => /^(?:td|th|caption|figcaption)$/.test(block?.as ?? '')))
      return refuse('structure', 'cells and captions are not joined')
    const isRenamed = closes.length === 1 && opens.length === 1 && closes[0] !== opens[0]
    if (!isRenamed && closes.join() !== opens.join())
      return refuse('structure', 'the paragraphs are nested differently')
    if (isRenamed && right.block) {
      const name = this.renamed.get(left.block as MarkupElement) ?? (closes[0] as string)
      const { close } = right.block
      if (!close) return refuse('structure', 'the end of the paragraph is not written')
      this.tags.push({ from: close.at, to: close.end, text: `</${name}>` }, ...this.endsAs(left.block, right.block))
      this.renamed.set(right.block, name)
    }
    for (const { kind, at, end, text } of between)
      if (kind === 'blank' || kind === 'break' || kind === 'block' || isOfBlocks(text))
        this.tags.push({ from: at, to: end, text: '' })
    return null
  }

  /** What takes a line away with the element it is in, or with a line break. */
  private withoutLine(line: MarkupLine, n: number): readonly Edit[] {
    const hull = this.hullOf(line)
    if (hull) {
      const { at, end } = this.withComments(hull)
      return [{ from: at - this.blanksBefore(hull).length, to: end, text: '' }]
    }
    const words = lowerEdits(this.placed, [{ from: line.from, to: line.to, text: '' }])
    const [other, isBehind] = n > 0 ? [this.lines[n - 1], false] : [this.lines[1], true]
    const [from, to] = isBehind ? [line, other] : [other, line]
    const [left, right] = [from?.pieces.at(-1), to?.pieces[0]]
    const gap =
      left && right && endOf(left) <= right.at ? [...tokensIn(this.markup, { at: endOf(left), end: right.at })] : []
    const isLeftOut = this.markup.leftOut?.some((at) => left && right && endOf(left) <= at && at <= right.at)
    const isBreak = !isLeftOut && gap.every(({ kind }) => kind === 'blank' || kind === 'break')
    const breaks = isBreak ? gap.map(({ at, end }): Edit => ({ from: at, to: end, text: '' })) : []
    return [...(isRefusal(words) ? [] : words), ...breaks]
  }

  /** The outermost element in which there is nothing but lines that go. */
  private hullOf({ block }: MarkupLine): MarkupElement | null {
    let hull: MarkupElement | null = null
    for (const element of withParents(block)) {
      const isKnown =
        element === block ? REPEATED.test(element.as) || element.as === 'pre' : CONTAINERS.test(element.as)
      if (!isKnown || !this.isWhollyGone(element)) break
      hull = element
    }
    return hull
  }

  /** Blanks with a line end in front of an element: those a new one next to it gets too. */
  private blanksBefore(element: MarkupElement): string {
    const { at } = this.withComments(element)
    const blanks = /[ \t\r\n\f]*$/.exec(this.markup.source.slice(Math.max(0, at - LONGEST_GAP), at))?.[0] ?? ''
    return /[\r\n]/.test(blanks) ? blanks : ''
  }

  /** The comments WordPress puts around its blocks. */
  private commentsAround(element: MarkupElement): { readonly before: string; readonly behind: string } {
    const { source } = this.markup
    const [{ at, end }, whole] = [this.withComments(element), element.whole as Stretch]
    return { before: source.slice(at, whole.at), behind: source.slice(whole.end, end) }
  }

  /** The comment that ends a block as that of the one it becomes a part of. */
  private endsAs(left: MarkupElement | null, right: MarkupElement): readonly Edit[] {
    const [own, other] = [left?.whole ? this.commentsAround(left) : null, this.commentsAround(right)]
    const end = right.whole?.end ?? 0
    return own && own.behind !== other.behind ? [{ from: end, to: end + other.behind.length, text: own.behind }] : []
  }

  private paragraphComments(beside: MarkupElement): { readonly before: string; readonly behind: string } {
    const isOfBlock = this.commentsAround(beside).before !== ''
    return isOfBlock
      ? { before: '<!-- wp:paragraph -->\n', behind: '\n<!-- /wp:paragraph -->' }
      : { before: '', behind: '' }
  }

  private withComments({ whole }: MarkupElement): Stretch {
    const { source } = this.markup
    const { at, end } = whole as Stretch
    const before = /<!-- wp:([\w/-]+)(?:(?!-->)[\s\S])*(?<!\/)-->\s*$/.exec(
      source.slice(Math.max(0, at - LONGEST_GAP), at),
    )
    const behind = /^\s*<!-- \/wp:([\w/-]+)(?:(?!-->)[\s\S])*-->/.exec(source.slice(end, end + LONGEST_GAP))
    if (!before || !behind || before[1] !== behind[1]) return { at, end }
    return { at: at - before[0].length, end: end + behind[0].length }
  }
}

/** No blanks, comments and tags between two lines are longer, as far as they have to be looked at. */
const LONGEST_GAP = 2000

function endOf({ end, more }: Piece): number {
  return more?.at(-1)?.end ?? end
}

function texts(parts: readonly string[], encode: Encode): readonly string[] | Refusal {
  const out: string[] = []
  for (const part of parts) {
    const written = part === '' ? '' : encode(part)
    if (isRefusal(written)) return written
    out.push(written)
  }
  return out
}

/** The elements around a line that are not around another, inside out. */
function upTo(block: MarkupElement | null, other: MarkupElement | null): readonly MarkupElement[] {
  const others = new Set(withParents(other))
  return [...withParents(block)].filter((element) => !others.has(element))
}

/** The places of the words of lines in the source, in order. */
function wordsOf(lines: readonly MarkupLine[]): readonly Stretch[] {
  return lines
    .flatMap(({ pieces }) => pieces.flatMap((piece): readonly Stretch[] => [piece, ...(piece.more ?? [])]))
    .sort((a, b) => a.at - b.at)
}

/** Index of the first of some stretches in order that begins at an offset or behind it. */
function firstFrom(stretches: readonly Stretch[], offset: number): number {
  let [low, high] = [0, stretches.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((stretches[middle] as Stretch).at >= offset) high = middle
    else low = middle + 1
  }
  return low
}

/** Whether what is between two paragraphs is shown or does something: WordPress’s blocks without words and its breaks among comments. */
function isContent({ kind, text }: Token): boolean {
  return (
    kind === 'other' || (kind === 'comment' && /^<!--\s*(?:more|nextpage|noteaser)\b|^<!-- wp:[\s\S]*\/-->$/.test(text))
  )
}

/** Whether an element of HTML has lines, and nothing else is lost with it. */
function isOfLines(name: string): boolean {
  return REPEATED.test(name) || CONTAINERS.test(name)
}

/** Whether a comment begins or ends a block of WordPress. */
function isOfBlocks(comment: string): boolean {
  return /^<!-- \/?wp:[\s\S]*(?<!\/)-->$/.test(comment)
}

/** In order; what is taken away within a stretch that goes as a whole is left out. */
function withoutInner(edits: readonly Edit[]): readonly Edit[] {
  const isInsertion = ({ from, to }: Edit): number => (from === to ? 0 : 1)
  const sorted = [...edits].sort((a, b) => a.from - b.from || isInsertion(a) - isInsertion(b) || b.to - a.to)
  let end = -1
  return sorted.filter((edit) => {
    if (edit.text === '' && edit.to <= end) return false
    if (edit.text === '') end = Math.max(end, edit.to)
    return true
  })
}
