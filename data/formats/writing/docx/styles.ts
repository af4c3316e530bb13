// The styles of Word files we write: built-in names where Word has them, so that a house's template takes over.
import type { Element } from 'xast'
import { sharedPart, val, w, wordRoot } from './word-xml.ts'

interface ParagraphStyle {
  readonly id: string
  readonly name: string
  readonly paragraph?: readonly Element[]
  readonly run?: readonly Element[]
}

/** Half points. */
const HEADING_SIZES = [40, 32, 28, 24, 22, 22] as const
const GREY = val('color', '595959')

const PARAGRAPHS: readonly ParagraphStyle[] = [
  ...HEADING_SIZES.map((size, n) => ({
    id: `Heading${n + 1}`,
    name: `heading ${n + 1}`,
    paragraph: [w('keepNext'), w('spacing', { before: 240, after: 120 }), val('outlineLvl', n)],
    run: [w('b'), val('sz', size)],
  })),
  { id: 'Standfirst', name: 'Standfirst', run: [w('i'), val('sz', 26)] },
  { id: 'Byline', name: 'Byline', run: [GREY, val('sz', 20)] },
  { id: 'Credit', name: 'Credit', run: [GREY, val('sz', 20)] },
  { id: 'Caption', name: 'caption', run: [GREY, val('sz', 20)] },
  { id: 'Quote', name: 'Quote', paragraph: [w('ind', { left: 560, right: 560 })], run: [w('i')] },
  { id: 'ListParagraph', name: 'List Paragraph', paragraph: [w('spacing', { after: 60 })] },
  {
    id: 'Preformatted',
    name: 'HTML Preformatted',
    paragraph: [w('spacing', { after: 0 })],
    run: [w('rFonts', { ascii: 'Courier New', hAnsi: 'Courier New', cs: 'Courier New' }), val('sz', 20)],
  },
  {
    id: 'Notice',
    name: 'Notice',
    paragraph: [w('pBdr', {}, [w('left', { val: 'single', sz: 24, space: 8, color: '595959' })])],
  },
  { id: 'CommentText', name: 'annotation text', run: [val('sz', 20)] },
]

/** The part with all styles; `language` is BCP 47 and tells Word how to spell. */
export function stylesPart(language: string): Element {
  return sharedPart(`styles ${language}`, () => makeStyles(language))
}

function makeStyles(language: string): Element {
  const base = w('docDefaults', {}, [
    w('rPrDefault', {}, [
      w('rPr', {}, [
        w('rFonts', { ascii: 'Georgia', hAnsi: 'Georgia', cs: 'Times New Roman' }),
        val('sz', 23),
        val('lang', language),
      ]),
    ]),
    w('pPrDefault', {}, [w('pPr', {}, [w('spacing', { after: 160, line: 300, lineRule: 'auto' })])]),
  ])
  const normal = w('style', { type: 'paragraph', default: 1, styleId: 'Normal' }, [val('name', 'Normal'), w('qFormat')])
  const link = character('Hyperlink', 'Hyperlink', [val('color', '0563C1'), val('u', 'single')])
  const reference = character('CommentReference', 'annotation reference', [val('sz', 16)])
  return wordRoot('styles', [base, normal, ...PARAGRAPHS.map(paragraphStyle), link, reference])
}

function paragraphStyle({ id, name, paragraph, run }: ParagraphStyle): Element {
  return w('style', { type: 'paragraph', styleId: id }, [
    val('name', name),
    val('basedOn', 'Normal'),
    w('qFormat'),
    ...(paragraph ? [w('pPr', {}, paragraph)] : []),
    ...(run ? [w('rPr', {}, run)] : []),
  ])
}

function character(styleId: string, name: string, run: readonly Element[]): Element {
  return w('style', { type: 'character', styleId }, [val('name', name), w('rPr', {}, run)])
}
