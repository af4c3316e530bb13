// The guide inside the app: the documents of docs/, read at build time. The result is a tree of plain elements,
// sanitised, with links between the documents kept as links inside the guide; the window turns it into its own elements
// and never into markup.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Element, ElementContent, Root } from 'hast'
import { defaultSchema, sanitize } from 'hast-util-sanitize'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { toHast } from 'mdast-util-to-hast'
import { gfm } from 'micromark-extension-gfm'

const DOCS = resolve(import.meta.dirname, '..', 'docs')
/** In the order of the guide's contents. The others are for people who build the app. */
const DOCUMENTS = [
  'first-hour',
  'guide',
  'formats',
  'search',
  'checks',
  'backups',
  'moving',
  'troubleshooting',
  'questions',
  'install',
  'administer',
  'privacy',
  'command-line',
  'archive-format',
] as const

export interface GuideSection {
  /** The heading as a fragment, in GitHub's form. */
  readonly id: string
  readonly title: string
  readonly level: 2 | 3
  /** All of its text, for searching. */
  readonly text: string
}

export interface GuidePage {
  readonly id: string
  readonly title: string
  readonly sections: readonly GuideSection[]
  readonly tree: Root
}

/** All pages of the guide, read from the documents. `docs`: their folder (absolute path). */
export function guidePages(docs = DOCS): readonly GuidePage[] {
  return DOCUMENTS.map((id) => guidePage(id, readFileSync(resolve(docs, `${id}.md`), 'utf8')))
}

/** One document as a page. Pictures are left out: they show the window the guide is read in. */
export function guidePage(id: string, markdown: string): GuidePage {
  const mdast = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  const tree = sanitize(toHast(mdast), { ...defaultSchema, tagNames: tagNames() }) as Root
  const children = tree.children.filter((node) => !isPicture(node)) as ElementContent[]
  const sections: { id: string; title: string; level: 2 | 3; text: string[] }[] = []
  let title = id
  for (const node of children) {
    visit(node, linkInside(id))
    const level = node.type === 'element' ? /^h([1-6])$/.exec(node.tagName)?.[1] : undefined
    if (level === '1') title = textOf(node)
    else if (node.type === 'element' && (level === '2' || level === '3')) {
      const section = { id: slugOf(textOf(node)), title: textOf(node), level: level === '2' ? 2 : 3, text: [] } as const
      node.properties = { ...node.properties, id: section.id }
      sections.push({ ...section, text: [] })
    } else sections.at(-1)?.text.push(textOf(node))
  }
  const kept = { type: 'root', children } as Root
  return {
    id,
    title,
    sections: sections.map(({ text, ...rest }) => ({ ...rest, text: spaced(text.join(' ')) })),
    tree: kept,
  }
}

/** A Vite plugin: `virtual:guide` exports PAGES. */
export function guideInside(docs: string) {
  const name = 'virtual:guide'
  return {
    name: 'guide-inside',
    resolveId: (id: string) => (id === name ? `\0${name}` : null),
    load(this: { addWatchFile: (file: string) => void }, id: string): string | null {
      if (id !== `\0${name}`) return null
      for (const document of DOCUMENTS) this.addWatchFile(resolve(docs, `${document}.md`))
      return `export const PAGES = JSON.parse(${JSON.stringify(JSON.stringify(guidePages(docs)))})`
    },
  }
}

function tagNames(): string[] {
  return (defaultSchema.tagNames ?? []).filter((name) => !['img', 'input', 'picture', 'source'].includes(name))
}

function isPicture(node: Root['children'][number]): boolean {
  return node.type === 'element' && node.tagName === 'p' && textOf(node) === ''
}

/**
 * Links to other pages name the page and the section; external ones keep their address; all others become plain text.
 */
function linkInside(page: string): (element: Element) => void {
  return (element) => {
    if (element.tagName !== 'a') return
    const href = String(element.properties.href ?? '')
    const [, file = `${page}.md`, section = ''] = /^([a-z-]+\.md)?(?:#(.*))?$/.exec(href) ?? []
    const target = file.replace(/\.md$/, '')
    if (/^https:\/\//.test(href)) element.properties = { href }
    else if (/^([a-z-]+\.md)?(#.*)?$/.test(href) && DOCUMENTS.some((id) => id === target)) {
      element.properties = { dataPage: target, dataSection: section }
    } else element.properties = {}
  }
}

function visit(node: ElementContent, change: (element: Element) => void): void {
  if (node.type !== 'element') return
  change(node)
  for (const child of node.children) visit(child, change)
}

function textOf(node: ElementContent | Root['children'][number]): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

function spaced(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

/** GitHub's fragment for a heading. */
function slugOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-')
}
