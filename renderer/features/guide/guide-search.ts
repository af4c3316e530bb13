// Searching the guide: sections that contain all of the words, those with them in the heading first.
import type { GuidePage, GuideSection } from 'virtual:guide'

export interface GuideHit {
  readonly page: GuidePage
  readonly section: GuideSection
  /** The words around the first match. */
  readonly around: string
}

/** Characters shown on either side. */
const REACH = 60

/** Sections with all the words, ignoring case and accents. */
export function guideHits(pages: readonly GuidePage[], query: string): readonly GuideHit[] {
  const terms = folded(query).split(/\s+/).filter(Boolean)
  if (terms.length === 0) return []
  const hits = pages.flatMap((page) =>
    page.sections.flatMap((section) => {
      const all = folded(`${section.title} ${section.text}`)
      if (!terms.every((word) => all.includes(word))) return []
      const isTitle = terms.every((word) => folded(section.title).includes(word))
      return [{ page, section, around: around(section.text, terms), isTitle }]
    }),
  )
  return [...hits.filter(({ isTitle }) => isTitle), ...hits.filter(({ isTitle }) => !isTitle)]
}

/** From blank to blank, so that no word is cut. */
function around(text: string, wanted: readonly string[]): string {
  const plain = folded(text)
  const at = Math.max(
    0,
    Math.min(...wanted.map((word) => plain.indexOf(word)).filter((index) => index >= 0), plain.length),
  )
  const start = at <= REACH ? 0 : text.indexOf(' ', at - REACH) + 1
  const end = text.length - at <= REACH ? text.length : text.lastIndexOf(' ', at + REACH)
  const cut = text.slice(start, Math.max(end, at))
  return `${start > 0 ? '…' : ''}${cut}${end < text.length ? '…' : ''}`
}

/** As long as the text itself, so that offsets stay valid: a letter with accents counts as one. */
function folded(text: string): string {
  return [...text.normalize('NFC')]
    .map((letter) => letter.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase() || letter)
    .join('')
}
