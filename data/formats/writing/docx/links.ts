// Links of a Word file: each address is once among the document's relations, and runs refer to it.
import type { Element, ElementContent } from 'xast'
import { isSafeAddress } from '../../web/safe-address.ts'
import type { ExternalLink } from './package.ts'
import { w, xmlText } from './word-xml.ts'

export class Links {
  private readonly ids = new Map<string, string>()

  /** The content inside a link to an address; as it is when there is none, or one that could run something. */
  around(href: string | undefined, content: Element): ElementContent {
    if (href === undefined || !isSafeAddress(href)) return content
    const id = this.ids.get(href) ?? `link${this.ids.size + 1}`
    this.ids.set(href, id)
    return w('hyperlink', { 'r:id': id, history: 1 }, [content])
  }

  /** All addresses used so far. */
  get all(): readonly ExternalLink[] {
    return [...this.ids].map(([href, id]) => ({ id, href: xmlText(href) }))
  }
}
