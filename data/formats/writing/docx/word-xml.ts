// The little XML a Word file needs: trees made by xastscript, written by its library, text made fit for XML 1.0.
import type { Element, ElementContent, RootContent } from 'xast'
import { toXml } from 'xast-util-to-xml'
import { x } from 'xastscript'

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** What XML 1.0 cannot hold, CR (which parsers turn into LF), and halves of characters. */
const UNFIT =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: naming them is the purpose
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Text that XML 1.0 can hold: what it cannot becomes U+FFFD. Tabs and line feeds stay. */
export function xmlText(text: string): string {
  return text.replaceAll(UNFIT, '\ufffd')
}

/** An element of WordprocessingML: `w('b')`, `w('ins', { author }, ...)`; attributes get the prefix too. */
export function w(
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  children: readonly ElementContent[] = [],
): Element {
  const prefixed = Object.entries(attributes).map(([key, value]) => [key.includes(':') ? key : `w:${key}`, value])
  return x(`w:${name}`, Object.fromEntries(prefixed), [...children])
}

/** `<w:name w:val="value"/>`, the shape of most settings. */
export function val(name: string, value: string | number): Element {
  return w(name, { val: value })
}

/** Tabs, and characters that end a line inside of a paragraph; NEL alone among C1 controls, which are mojibake. */
const BREAKS = /(\t|[\v\f\u2028\u2029]|(?<![\u0080-\u009f])\u0085(?![\u0080-\u009f]))/u

/** A run of text: tabs as `w:tab`, line ends as `w:br`, the rest as `w:t`, or as `w:delText` inside a deletion. */
export function textRun(text: string, format: readonly Element[], isDeleted: boolean): Element {
  const pieces = text.split(BREAKS).flatMap((part, n) => {
    if (n % 2 === 1) return [w(part === '\t' ? 'tab' : 'br')]
    if (part === '') return []
    return [w(isDeleted ? 'delText' : 't', { 'xml:space': 'preserve' }, [{ type: 'text', value: xmlText(part) }])]
  })
  return w('r', {}, [...(format.length > 0 ? [w('rPr', {}, format)] : []), ...pieces])
}

/** The root element of a part of WordprocessingML with the namespaces our parts use. */
export function wordRoot(name: string, children: readonly ElementContent[]): Element {
  return w(name, { 'xmlns:w': WORD, 'xmlns:r': RELATIONS }, children)
}

/** Parts that many files have, by what they depend on. Only a few are kept. */
const shared = new Map<string, Element>()
const MOST_SHARED = 64

/**
 * A part that is the same in many files, such as the styles: made once for each key, and so also written once
 * (`partBytes`). It must not be changed afterwards.
 */
export function sharedPart(key: string, make: () => Element): Element {
  const made = shared.get(key) ?? make()
  if (shared.size >= MOST_SHARED) shared.clear()
  shared.set(key, made)
  return made
}

const written = new WeakMap<Element, Uint8Array>()

/** A part as it is in the package, UTF-8. */
export function partBytes(root: Element): Uint8Array {
  const known = written.get(root)
  if (known) return known
  const children: RootContent[] = [
    { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="UTF-8" standalone="yes"' },
    root,
  ]
  const bytes = new TextEncoder().encode(toXml({ type: 'root', children }, { closeEmptyElements: true }))
  written.set(root, bytes)
  return bytes
}
