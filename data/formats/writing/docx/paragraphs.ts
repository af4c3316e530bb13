// Projected blocks as Word paragraphs. In marked copy every insertion and deletion, line breaks included, is a tracked
// change: accepting all gives the corrected text, rejecting all the original.
import type { Element, ElementContent } from 'xast'
import type { Format, ProjectedBlock, Run } from '../../../corrections/index.ts'
import type { Block } from '../../../schema/index.ts'
import type { Links } from './links.ts'
import type { Numbering } from './numbering.ts'
import type { Tracking } from './tracking.ts'
import { textRun, val, w } from './word-xml.ts'

/** The first letter decides where a paragraph begins. */
const RIGHT_TO_LEFT = /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u

export class Paragraphs {
  constructor(
    /** null for clean copy. */
    private readonly tracking: Tracking | null,
    private readonly numbering: Numbering,
    private readonly links: Links,
  ) {}

  /** A field as paragraphs of one style; `null` takes each block's own. */
  of(blocks: readonly ProjectedBlock[], style: string | null): readonly Element[] {
    return withContinuations(blocks).map((lines) => this.paragraph(lines, style))
  }

  private paragraph(lines: readonly ProjectedBlock[], style: string | null): Element {
    const [first] = lines
    const last = lines.at(-1)
    const block = first?.block ?? { type: 'p' }
    const text = lines.flatMap(({ runs }) => runs.map((run) => run.text)).join('')
    const direction = RIGHT_TO_LEFT.test(text) ? [w('bidi')] : []
    const properties = [
      val('pStyle', style ?? styleOf(block)),
      ...(style === null ? this.numbering.propertiesOf(block) : []),
      ...direction,
      ...this.markChange(last),
      ...(style === null && first ? this.blockChange(first, direction) : []),
    ]
    const content = lines.flatMap((line, n) => [...this.runs(line.runs), ...this.lineEnd(line, n < lines.length - 1)])
    return w('p', {}, [w('pPr', {}, properties), ...content])
  }

  /** Runs next to each other that belong to one correction stand in one comment. */
  private runs(runs: readonly Run[]): readonly ElementContent[] {
    const out: ElementContent[] = []
    for (let n = 0; n < runs.length; ) {
      const correction = (runs[n] as Run).correction
      const next = runs.findIndex((run, k) => k > n && run.correction !== correction)
      const end = next < 0 ? runs.length : next
      const drawn = runs.slice(n, end).flatMap((run) => this.run(run))
      out.push(...this.commented(correction, drawn))
      n = end
    }
    return out
  }

  /** A run in its format, in a link where it has one. */
  private run(run: Run): readonly ElementContent[] {
    const { format = {}, reformatted, kind, text } = run
    if (reformatted && this.tracking) return this.commented(reformatted.correction, this.reformatted(run, reformatted))
    return [this.links.around(format.href, this.tracked(run, textRun(text, formatProperties(format), kind === 'del')))]
  }

  /** A changed format is a tracked change of its own; Word tracks no addresses, so of a link the words change. */
  private reformatted(
    { text, format = {} }: Run,
    { before, correction }: NonNullable<Run['reformatted']>,
  ): readonly ElementContent[] {
    if (before.href !== format.href) {
      const old = this.tracked({ kind: 'del', correction }, textRun(text, formatProperties(before), true))
      const now = this.tracked({ kind: 'ins', correction }, textRun(text, formatProperties(format), false))
      return [this.links.around(before.href, old), this.links.around(format.href, now)]
    }
    const was = w('rPr', {}, formatProperties(before))
    const change = this.tracking?.revision('rPrChange', this.tracking.signatureOf(correction), [was])
    const run = textRun(text, [...formatProperties(format), ...(change ? [change] : [])], false)
    return [this.links.around(format.href, run)]
  }

  private tracked({ kind, correction }: Omit<Run, 'text'>, content: Element): Element {
    if (kind === 'same' || !this.tracking) return content
    return this.tracking.revision(kind, this.tracking.signatureOf(correction), [content])
  }

  /** A line break inside a paragraph, or the comment of a change that touches nothing but the paragraph's end. */
  private lineEnd({ end }: ProjectedBlock, isInside: boolean): readonly ElementContent[] {
    const drawn = isInside ? [this.tracked(end, w('r', {}, [w('br')]))] : []
    return this.commented(end.correction, drawn)
  }

  private commented(correction: string | null, content: readonly ElementContent[]): readonly ElementContent[] {
    return this.tracking ? this.tracking.commentedOnce(correction, content) : content
  }

  /** What the paragraph was, when it is something else now: an item, a heading. */
  private blockChange({ changed, end }: ProjectedBlock, direction: readonly Element[]): readonly Element[] {
    const by = changed?.correction ?? end.correction
    if (!changed || by === null || !this.tracking) return []
    const what = [val('pStyle', styleOf(changed.before)), ...this.numbering.alike(changed.before)]
    const before = w('pPr', {}, [...what, ...direction])
    return [this.tracking.revision('pPrChange', this.tracking.signatureOf(by), [before])]
  }

  /** The paragraph mark itself inserted or deleted. */
  private markChange(line: ProjectedBlock | undefined): readonly Element[] {
    if (!line || line.end.kind === 'same' || !this.tracking) return []
    return [w('rPr', {}, [this.tracking.revision(line.end.kind, this.tracking.signatureOf(line.end.correction))])]
  }
}

function formatProperties({ strong, em, href }: Format): readonly Element[] {
  return [
    ...(href === undefined ? [] : [val('rStyle', 'Hyperlink')]),
    ...(strong ? [w('b'), w('bCs')] : []),
    ...(em ? [w('i'), w('iCs')] : []),
  ]
}

function withContinuations(blocks: readonly ProjectedBlock[]): readonly (readonly ProjectedBlock[])[] {
  const groups: ProjectedBlock[][] = []
  for (const block of blocks) {
    const group = groups.at(-1)
    if (block.block.cont && group) group.push(block)
    else groups.push([block])
  }
  return groups
}

function styleOf({ type, level, role }: Block): string {
  if (type === 'h') return `Heading${level ?? 2}`
  if (type === 'quote') return 'Quote'
  if (type === 'pre') return 'Preformatted'
  if (type === 'li') return 'ListParagraph'
  return role === undefined ? 'Normal' : 'Credit'
}
