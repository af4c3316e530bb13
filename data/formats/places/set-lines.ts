// What lines are and how their words are set, written into markup: each step brings every line of a text nearer to what it should be, and
// is made on what the step before wrote. Whether the outcome is right is for the proof.
import type { Format, ProjectedBlock } from '../../corrections/index.ts'
import type { Stretch } from '../reading/read-article.ts'
import { isOfOne, tagAt, tagsIn } from '../reading/tags.ts'
import { type MarkupLine, markupLines } from './line-edits.ts'
import { type LineKind, type Markup, type MarkupElement, tagAgain, withParents } from './markup.ts'
import { type Edit, isRefusal, type Piece, type PlacedText, type Refusal, refuse } from './pieces.ts'

/** A stretch of a line that is to be set otherwise; `to` null: no longer so. A link has its address, others ''. */
interface Setting {
  readonly type: keyof typeof NAMES
  readonly from: number
  readonly end: number
  readonly to: string | null
}

const NAMES = { link: ['a'], strong: ['strong', 'b'], em: ['em', 'i', 'cite'] } as const

/**
 * Edits of the source of a text's markup that bring its lines one step nearer to `wanted`, which has the same lines; none: they are as
 * wanted. Refused: structure.
 */
export function setLines(
  placed: PlacedText,
  markup: Markup,
  wanted: readonly ProjectedBlock[],
): readonly Edit[] | Refusal {
  const lines = markupLines(placed, markup)
  if (lines.length !== wanted.length) return refuse('structure', 'the lines are others')
  const edits: Edit[] = []
  const lists = new Set<MarkupElement | null>()
  for (const [n, line] of lines.entries()) {
    const [own, text] = [wanted[n] as ProjectedBlock, placed.text.slice(line.from, line.to)]
    if (text.trim() === '') continue
    // One line of a list or quotation in each step: what is around it changes with it.
    const list = [...withParents(line.block)].find(({ as }) => /^(?:ul|ol|blockquote)$/.test(as)) ?? null
    if (isKind(line.kind, own.block)) {
      const setting = settingOf(placed, line, own)
      const made = setting ? setWords(markup, lines, line, setting) : []
      if ('reason' in made) return made
      edits.push(...made)
    } else if (list === null || !lists.has(list)) {
      lists.add(list)
      const made = setKind(markup, lines, n, wanted)
      if ('reason' in made) return made
      edits.push(...made)
    }
  }
  if (edits.some((each) => losesId(markup, each))) return refuse('structure', 'an id or a name would go with its tag')
  return edits.sort((a, b) => a.from - b.from || a.to - b.to)
}

/** Whether something else may point to a tag that is not written again. */
function losesId({ source, language }: Markup, { from, to, text }: Edit): boolean {
  const ids = [...tagsIn(source.slice(from, to), language)].flatMap(({ attributes }) =>
    attributes.flatMap(({ name, value }) => (value && isOfOne(name) && !/^(?:start|value)$/.test(name) ? [value] : [])),
  )
  return ids.some((id) => !text.includes(id))
}

function isKind(kind: LineKind, { type, level, ordered, depth }: ProjectedBlock['block']): boolean {
  const own = { ...kind }
  return [own.type ?? 'p', own.level, own.ordered, own.depth].join() === [type, level, ordered, depth].join()
}

/** Makes a line something else, by other names of its tags or by tags around it. */
function setKind(
  markup: Markup,
  lines: readonly MarkupLine[],
  n: number,
  wanted: readonly ProjectedBlock[],
): readonly Edit[] | Refusal {
  const [line, to] = [lines[n] as MarkupLine, (wanted[n] as ProjectedBlock).block]
  const { block, kind } = line
  const [first, last] = [line.pieces[0], line.pieces.at(-1)]
  if (lines.some((other) => other !== line && other.block === block && block !== null))
    return refuse('structure', 'the element has several lines')
  if (!block && markup.hasBlankLines && first && last && to.type !== 'p') {
    const [open, close] = tagsFor(markup, to) ?? []
    return open && close ? [insert(first.at, open), insert(last.end, close)] : unknown(to)
  }
  if (!block?.open || !block.close) return refuse('structure', 'its tags are not written')
  const isPlain = /^(?:p|h[1-6])$/.test(block.as)
  if (kind.type === 'li' || kind.type === 'quote') return unwrapped(markup, lines, line, to)
  if (!isPlain) return refuse('structure', `${block.name} cannot become something else`)
  if (to.type === 'p' || to.type === 'h') {
    const name = markup.nameOf(to.type === 'p' ? 'p' : `h${to.level ?? 2}`)
    return name ? renamed(markup, block, name, to) : unknown(to)
  }
  if (to.type === 'li' && (to.depth ?? 0) > 0) return refuse('structure', 'an item of a list within a list')
  const tags = tagsFor(markup, to)
  if (!tags) return unknown(to)
  // Paragraphs that become items together are one list.
  const isItem = (m: number): boolean => {
    const [own, other] = [lines[m], wanted[m]]
    return (
      to.type === 'li' && own?.kind.type !== 'li' && other?.block.type === 'li' && other.block.ordered === to.ordered
    )
  }
  const list = markup.nameOf(to.ordered ? 'ol' : 'ul')
  const isFirst = !(isItem(n - 1) && isBeside(markup, lines[n - 1], line))
  const isLast = !(isItem(n + 1) && isBeside(markup, line, lines[n + 1]))
  const [open, close] =
    to.type === 'li'
      ? [
          `${isFirst ? `<${list}>` : ''}<${markup.nameOf('li')}>`,
          `</${markup.nameOf('li')}>${isLast ? `</${list}>` : ''}`,
        ]
      : tags
  return [edit(block.open, open as string), edit(block.close, close as string)]
}

/** Whether there are only blanks between the elements of two lines. */
function isBeside(markup: Markup, left: MarkupLine | undefined, right: MarkupLine | undefined): boolean {
  const [a, b] = [left?.block?.whole, right?.block?.whole]
  return a != null && b != null && a.end <= b.at && markup.source.slice(a.end, b.at).trim() === ''
}

function tagsFor(markup: Markup, { type, level, ordered }: ProjectedBlock['block']): readonly [string, string] | null {
  const html =
    type === 'li'
      ? [ordered ? 'ol' : 'ul', 'li']
      : type === 'quote'
        ? ['blockquote', 'p']
        : [type === 'h' ? `h${level ?? 2}` : 'p']
  const names = html.map((each) => markup.nameOf(each))
  if (names.includes(null)) return null
  const closing = [...names].reverse()
  return [names.map((name) => `<${name}>`).join(''), closing.map((name) => `</${name}>`).join('')]
}

/** Other names in the tags of an element, and WordPress’s comments for what it becomes where it has those of a paragraph or heading. */
function renamed(
  { source, language }: Markup,
  { open, close, name }: MarkupElement,
  to: string,
  { type, level = 2 }: ProjectedBlock['block'],
): readonly Edit[] | Refusal {
  if (!open || !close) return []
  const ends = edit(close, `</${to}>`)
  const from = Math.max(0, open.at - LONGEST_COMMENT)
  const before = /<!-- wp:(?:paragraph|heading)\s(?:\{"level":\d\}\s)?-->(?=\s*$)/.exec(source.slice(from, open.at))
  const behind = /^\s*(<!-- \/wp:(?:paragraph|heading) -->)/.exec(source.slice(close.end, close.end + LONGEST_COMMENT))
  if (!before || !behind) return [edit({ at: open.at + 1, end: open.at + 1 + name.length }, to), ends]
  const { attributes = [] } = tagAt(source, language, open.at) ?? {}
  if (attributes.some((each) => each.name !== 'class' || each.value !== HEADING))
    return refuse('structure', 'a block of WordPress with settings of its own')
  const block = type === 'p' ? 'paragraph' : 'heading'
  const isNamed = type !== 'p' && source.includes(`class="${HEADING}"`)
  const comment = { at: from + before.index, end: from + before.index + before[0].length }
  const end = close.end + behind[0].length
  return [
    edit(comment, `<!-- wp:${block} ${type === 'p' || level === 2 ? '' : `{"level":${level}} `}-->`),
    edit(open, `<${to}${isNamed ? ` class="${HEADING}"` : ''}>`),
    ends,
    edit({ at: end - (behind[1] as string).length, end }, `<!-- /wp:${block} -->`),
  ]
}

/** The class WordPress gives its headings. */
const HEADING = 'wp-block-heading'
const LONGEST_COMMENT = 200

/** Takes a line out of its list or quotation, which ends before it and begins again behind it. */
function unwrapped(
  markup: Markup,
  lines: readonly MarkupLine[],
  line: MarkupLine,
  to: ProjectedBlock['block'],
): readonly Edit[] | Refusal {
  const { block, kind } = line
  const outer = [...withParents(block)].find(({ as }) =>
    kind.type === 'li' ? as === 'ul' || as === 'ol' : as === 'blockquote',
  )
  const item = kind.type === 'li' ? [...withParents(block)].find(({ as }) => as === 'li') : block
  const tags = tagsFor(markup, to)
  if (!tags) return unknown(to)
  if (!outer?.open || !outer.close || !outer.whole || !item?.open || !item.close || !item.whole)
    return refuse('structure', 'the tags of its list or quotation are not written')
  if ((kind.depth ?? 0) > 0) return refuse('structure', 'it is in a list within a list')
  const own = lines.filter((other) => [...withParents(other.block)].includes(outer))
  if (item !== outer && own.some((other) => other !== line && [...withParents(other.block)].includes(item)))
    return refuse('structure', 'the item has several lines')
  const [isFirst, isLast] = [own[0] === line, own.at(-1) === line]
  if (item === outer) return [edit(item.open, tags[0]), edit(item.close, tags[1])]
  const edits: Edit[] = []
  const inner = item === block ? [] : [block?.open, block?.close].flatMap((tag) => (tag ? [edit(tag, '')] : []))
  if (isFirst) edits.push(edit(outer.open, ''))
  edits.push(edit(item.open, (isFirst ? '' : `</${outer.name}>`) + tags[0]), ...inner)
  edits.push(edit(item.close, tags[1] + (isLast ? '' : tagAgain(markup, outer))))
  if (isLast) edits.push(edit(outer.close, ''))
  return edits
}

function unknown({ type }: ProjectedBlock['block']): Refusal {
  return refuse('structure', `the file has nothing for a ${type}`)
}

/** The first stretch of a line that is set otherwise than wanted; null: there is none. Blanks are as what is around them. */
function settingOf(placed: PlacedText, line: MarkupLine, wanted: ProjectedBlock): Setting | null {
  const now = formatsOf(line)
  const then = wanted.runs.flatMap(({ text, format = {} }) => Array.from({ length: text.length }, () => format))
  for (const type of ['link', 'strong', 'em'] as const) {
    let [from, end, to] = [-1, -1, null as string | null]
    for (let at = 0; at < then.length; at += 1) {
      if (!/\S/.test(placed.text[line.from + at] as string)) continue
      const [is, want] = [setAs(now[at] ?? {}, type), setAs(then[at] ?? {}, type)]
      const isOther = is !== want
      if (from >= 0 && (!isOther || want !== to)) break
      if (!isOther) continue
      if (from < 0) [from, to] = [at, want]
      end = at + 1
    }
    if (from >= 0) return { type, from: line.from + from, end: line.from + end, to }
  }
  return null
}

function formatsOf({ from, to, pieces }: MarkupLine): readonly Format[] {
  const out: Format[] = Array.from({ length: to - from }, () => ({}))
  for (const piece of pieces)
    for (let at = Math.max(piece.from, from); at < Math.min(piece.to, to); at += 1) out[at - from] = piece.format ?? {}
  return out
}

function setAs({ strong, em, href }: Format, type: Setting['type']): string | null {
  if (type === 'link') return href ?? null
  return (type === 'strong' ? strong : em) ? '' : null
}

/** Sets words, text by text: with new tags, without the ones around them, or with those ended before and begun again behind. */
function setWords(
  markup: Markup,
  lines: readonly MarkupLine[],
  line: MarkupLine,
  setting: Setting,
): readonly Edit[] | Refusal {
  const { type, from, end, to } = setting
  const edits: Edit[] = []
  const done = new Set<MarkupElement>()
  const name = nameFor(markup, type)
  if (name === null) return refuse('structure', `the file has nothing for ${type}`)
  const address = markup.encodeAttribute(type === 'link' ? (to ?? '') : '')
  if (isRefusal(address)) return address
  const open = type === 'link' ? `<${name} href="${address}">` : `<${name}>`
  const close = `</${name}>`
  for (const stretch of stretchesIn(line, from, end)) {
    const chain = [...withParents(markup.elementOf(stretch.run))]
    const owner = chain.find(({ as }) => (NAMES[type] as readonly string[]).includes(as))
    if (!owner) {
      if (to === null) return refuse('structure', 'a style sets these words, not a tag')
      edits.push(insert(stretch.at, open), insert(stretch.end, close))
      continue
    }
    if (!owner.open || !owner.close) return refuse('structure', 'its tags are not written')
    if (done.has(owner)) continue
    if (isWhole(markup, lines, owner, from, end)) {
      done.add(owner)
      if (to === null) edits.push(edit(owner.open, ''), edit(owner.close, ''))
      else if (type === 'link') edits.push(edit(owner.open, withAddress(markup, owner, address)))
      else return refuse('structure', 'the tags of these words do not set them')
      continue
    }
    // A part of what is set: it ends before and begins again behind.
    const inner = chain.slice(0, chain.indexOf(owner))
    const ends = [...inner, owner].map((each) => `</${each.name}>`).join('')
    const begins = [...inner].reverse().map((each) => tagAgain(markup, each))
    edits.push(insert(stretch.at, ends + (to === null ? '' : open) + begins.join('')))
    const endsAgain = inner.map((each) => `</${each.name}>`).join('') + (to === null ? '' : close)
    edits.push(insert(stretch.end, endsAgain + [tagAgain(markup, owner), ...begins].join('')))
  }
  return edits
}

/** Whether all words in an element are in a stretch. */
function isWhole(
  markup: Markup,
  lines: readonly MarkupLine[],
  owner: MarkupElement,
  from: number,
  end: number,
): boolean {
  const isIn = ({ run }: Piece): boolean => [...withParents(markup.elementOf(run))].includes(owner)
  const inside = lines.flatMap(({ pieces }) => pieces.filter(isIn))
  return inside.every((piece) => from <= piece.from && piece.to <= end)
}

/** Pieces of a stretch, those of one text together. */
function stretchesIn(
  { pieces }: MarkupLine,
  from: number,
  to: number,
): readonly (Stretch & { readonly run: number })[] {
  const out: { at: number; end: number; run: number }[] = []
  for (const piece of pieces) {
    if (piece.to <= from || piece.from >= to) continue
    const isCopy = piece.kind === 'copy'
    const at = isCopy ? piece.at + Math.max(0, from - piece.from) : piece.at
    const end = isCopy ? piece.at + Math.min(piece.to, to) - piece.from : piece.end
    const last = out.at(-1)
    if (last && last.run === piece.run) last.end = end
    else out.push({ at, end, run: piece.run })
  }
  return out
}

/** The name the file itself uses, if it does. */
function nameFor(markup: Markup, type: Setting['type']): string | null {
  const names = NAMES[type].slice(0, 2).flatMap((html) => markup.nameOf(html) ?? [])
  return names.find((name) => new RegExp(`<${name}[\\s>]`, 'i').test(markup.source)) ?? names[0] ?? null
}

/** The tag of a link with another address; of an element that only has a name, with one. */
function withAddress({ source, language }: Markup, { open, name }: MarkupElement, address: string): string {
  const tag = open && tagAt(source, language, open.at)
  if (!tag) return `<${name} href="${address}">`
  const own = tag.attributes.find((each) => each.name === 'href')
  const at = own?.at ?? tag.at + 1 + name.length
  return `${source.slice(tag.at, at)} href="${address}"${source.slice(own?.end ?? at, tag.end)}`
}

function insert(at: number, text: string): Edit {
  return { from: at, to: at, text }
}

function edit({ at, end }: Stretch, text: string): Edit {
  return { from: at, to: end, text }
}
