// Looking for words in the guide: sections that have all of them, those with them in the heading first.
import type { GuidePage, GuideSection } from 'virtual:guide'

export interface GuideHit {
  readonly page: GuidePage
  readonly section: GuideSection
  /** The words around the first one found. */
  readonly around: string
}

/** Characters shown on either side. */
const REACH = 60

/** Sections with all the words, case and accents aside. */
export function guideHits(pages: readonly GuidePage[], query: string): readonly GuideHit[] {
  const wanted = folded(query).split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return []
  const hits = pages.flatMap((page) =>
    page.sections.flatMap((section) => {
      const all = folded(`${section.title} ${section.text}`)
      if (!wanted.every((word) => all.includes(word))) return []
      const isTitle = wanted.every((word) => folded(section.title).includes(word))
      return [{ page, section, around: around(section.text, wanted), isTitle }]
    }),
  )
  return [...hits.filter(({ isTitle }) => isTitle), ...hits.filter(({ isTitle }) => !isTitle)]
}

/** From a blank to a blank, so that no word is cut. */
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

/** As long as the text itself, so that offsets hold: a letter with accents counts as one. */
function folded(text: string): string {
  return [...text.normalize('NFC')]
    .map((letter) => letter.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase() || letter)
    .join('')
}
