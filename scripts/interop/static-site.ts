// A static site generator as a second opinion: Eleventy builds a site from exported Markdown, and its templates see title,
// date, author and tags under the names it knows.
import { spawnSync } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** MIT; fetched from the npm registry into the test's own folder. */
const ELEVENTY = '@11ty/eleventy@3.1.8'

/** A page's details as JSON, how many pages each of its tags has, and its text. */
const LAYOUT =
  '<script type="application/json">{{ details | json }}</script>' +
  '<i>{% for tag in tags %}{{ collections[tag] | size }} {% endfor %}</i>{{ content }}'

const CONFIG = `export default (eleventy) => {
  eleventy.addFilter('json', (value) => JSON.stringify(value))
  eleventy.addGlobalData('layout', 'page.liquid')
  eleventy.addGlobalData('eleventyComputed', {
    details: ({ title, author, tags, page }) => ({ title, author, tags, date: page.date.toISOString() }),
  })
}
`

export interface SitePage {
  readonly title: string
  readonly author?: string
  readonly date: string
  readonly tags?: readonly string[]
  /** How many pages have each of its tags. */
  readonly tagged: readonly number[]
  /** The page itself. */
  readonly html: string
}

/** Installs Eleventy in `folder`; returns why that failed, or null. */
export async function whyNoEleventy(folder: string): Promise<string | null> {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'package.json'), '{"type": "module", "private": true}')
  const npm = ['install', '--no-audit', '--no-fund', '--ignore-scripts', ELEVENTY]
  const { status, stderr } = spawnSync('npm', npm, {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  return status === 0 ? null : `npm install ${ELEVENTY}: ${stderr.trim().split('\n').at(-1)}`
}

/** Builds a site from Markdown files, given by name without ending, and returns each page. */
export async function siteFrom(
  folder: string,
  files: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, SitePage>>> {
  await mkdir(join(folder, '_includes'), { recursive: true })
  await writeFile(join(folder, '_includes', 'page.liquid'), LAYOUT)
  await writeFile(join(folder, 'eleventy.config.js'), CONFIG)
  for (const [name, markdown] of Object.entries(files)) await writeFile(join(folder, `${name}.md`), markdown)
  const built = spawnSync(process.execPath, [join('node_modules', '@11ty', 'eleventy', 'cmd.cjs')], {
    cwd: folder,
    encoding: 'utf8',
  })
  if (built.status !== 0) throw new Error(`Eleventy: ${built.stdout}${built.stderr}`)
  const pages = Object.keys(files).map(async (name): Promise<readonly [string, SitePage]> => {
    const html = await readFile(join(folder, '_site', name, 'index.html'), 'utf8')
    const [, details = ''] = /<script type="application\/json">(.*?)<\/script>/s.exec(html) ?? []
    const [, counts = ''] = /<i>([\d ]*)<\/i>/.exec(html) ?? []
    const tagged = counts.trim().split(' ').map(Number)
    return [name, { ...(JSON.parse(details) as Omit<SitePage, 'html' | 'tagged'>), tagged, html }]
  })
  return Object.fromEntries(await Promise.all(pages))
}
