// What a person reads or hears in a window in the pseudo-language that is not in brackets: words that no translation
// reaches.
import type { Page } from '@playwright/test'

/** Attributes that are read out or shown. */
const SPOKEN = [
  'aria-label',
  'aria-roledescription',
  'aria-valuetext',
  'aria-description',
  'alt',
  'title',
  'placeholder',
]
/** Names that are the same in every language. */
const NAMES = [
  'Corrigenda',
  'English',
  'Deutsch',
  'Français',
  'SHA-256',
  'UTF-8',
  'Electron',
  'Chromium',
  'Node',
  'linux',
]
/** What the library of components says, in the languages it has. */
const OF_THE_LIBRARY = ['Collapse', 'Expand', 'Dismiss', 'Increase', 'Decrease', 'Number field', 'Show suggestions']
const KNOWN = new Set([...NAMES, ...OF_THE_LIBRARY, 'British English (en-GB)'])

/** `data`: all copy and values of the archive, as one text; what is part of it needs no translation. */
export async function untranslated(window: Page, data: string): Promise<readonly string[]> {
  const texts = await window.evaluate((attributes) => {
    const seen: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node instanceof Element ? node : node.parentElement
      // What is in a language of its own: articles, notices, the guide.
      if (element?.closest('body [lang]')) continue
      if (node instanceof Element) {
        for (const name of attributes) seen.push(node.getAttribute(name) ?? '')
        for (const pseudo of ['::before', '::after']) {
          const { content } = getComputedStyle(node, pseudo)
          if (content.startsWith('"')) seen.push(content.slice(1, -1))
        }
      } else if (!element?.closest('script, style, kbd, code')) {
        seen.push(node.textContent ?? '')
      }
    }
    return [...new Set(seen)]
  }, SPOKEN)
  return texts.filter((text) => outsideBrackets(text).some((part) => !isValue(part, data)))
}

/** The parts of a text that are in no brackets. */
function outsideBrackets(text: string): readonly string[] {
  const parts: string[] = []
  let depth = 0
  let part = ''
  for (const letter of text) {
    if (letter === '[') depth += 1
    if (depth === 0) part += letter
    else if (part !== '') {
      parts.push(part)
      part = ''
    }
    if (letter === ']') depth = Math.max(0, depth - 1)
  }
  return [...parts, part].map((one) => one.replaceAll(/^[\s,.·:“]+|[\s,.·:”]+$/g, ''))
}

const DATE = /\b(?:[A-Z][a-z]+day )?\d{1,2} (?:[A-Z][a-z]{2,8})(?: \d{4})?\b/g

function isValue(text: string, data: string): boolean {
  const rest = text.replaceAll(DATE, '')
  return !/\p{L}{2}/u.test(rest) || KNOWN.has(text) || data.includes(text) || text.includes('corrigenda-e2e-')
}
