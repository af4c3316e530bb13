// What a page is called, and the heading that says so.
import { attributeOf, type Element, everyNode, folded, type Node, type PageLine, textIn } from './page-lines.ts'

/** UTF-16 units. */
export const LONGEST_HEADLINE = 500
const SITES = /\s+(?:[|–—·•»:]|-)\s+/u
const LONGEST_SITE = 60

/** The heading that says what the page is called: the one its title agrees with, else the first of the highest. `title`: as facts of pages have it. */
export function headlineElement(root: Node, lines: readonly PageLine[], title: string): Element | null {
  const headings = [...new Set(lines.flatMap(headingOf))]
  const wanted = [folded(title), folded(withoutSite(titleOf(root), ''))].filter((text) => text !== '')
  const agrees = (element: Element): boolean => {
    const said = folded(textIn(element))
    return wanted.some(
      (text) => said === text || (said.length > 15 && (text.startsWith(said) || said.startsWith(text))),
    )
  }
  const tops = headings.filter(({ tagName }) => tagName === 'h1')
  return (
    headings.find((each) => attributeOf(each, 'itemprop').includes('headline')) ??
    tops.find(agrees) ??
    headings.find(agrees) ??
    (title === '' ? (tops[0] ?? headings[0]) : tops.length === 1 ? tops[0] : undefined) ??
    null
  )
}

/** The heading a line is, unless it is the name of the site or in the page’s furniture. */
function headingOf({ chain, text }: PageLine): readonly Element[] {
  const [own] = chain
  if (!own || !/^h[1-3]$/.test(own.tagName) || text.length > LONGEST_HEADLINE) return []
  const isFurniture = chain.some(
    (element) => /^(?:nav|footer|aside)$/.test(element.tagName) || FURNITURE.test(attributeOf(element, 'class')),
  )
  return isFurniture ? [] : [own]
}

const FURNITURE = /(?:^|[\s_-])(?:logo|masthead|brand|site-?(?:title|name)|related|sidebar|comments?)(?:$|[\s_-])/i

/** What <title> says; ''. */
export function titleOf(root: Node): string {
  return textIn([...everyNode(root)].find((node) => 'tagName' in node && node.tagName === 'title'))
}

/** A title often ends, or begins, with the name of the site: what is left of the longest part of it. */
export function withoutSite(title: string, site: string): string {
  const parts = title.split(SITES)
  if (parts.length < 2) return title
  const names = [folded(site)].filter((name) => name !== '')
  const kept = parts.filter((part) => !names.includes(folded(part)))
  if (kept.length < parts.length) {
    const at = title.indexOf(kept[0] ?? title)
    return title.slice(at, title.indexOf(kept.at(-1) ?? '', at) + (kept.at(-1) ?? '').length)
  }
  const last = parts.at(-1) ?? ''
  return last.length <= LONGEST_SITE && title.length - last.length > last.length
    ? title.slice(0, title.length - last.length).replace(/\s+(?:[|–—·•»:]|-)\s+$/u, '')
    : title
}
