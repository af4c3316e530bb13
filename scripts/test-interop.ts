// `npm run test:interop`: exported copy in other people's programs. Word files with tracked changes in LibreOffice:
// accepting all must give the corrected text, rejecting all the original. Markdown in Eleventy: pages with their title,
// date, author and tags. A program that is not available is named, and passes.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { isRefusal } from '../data/formats/places/pieces.ts'
import { writeBack } from '../data/formats/same-file/write-back.ts'
import { authorIn, fieldText } from '../data/formats/writing/plain-lines.ts'
import { writeMarkdown } from '../data/formats/writing/write-markdown.ts'
import { exportArticle, newManifest, writeDocx } from '../data/index.ts'
import { paragraphsInLibreOffice, whyNoLibreOffice } from './interop/libre-office.ts'
import { type SitePage, siteFrom, whyNoEleventy } from './interop/static-site.ts'
import { paragraphsOnce, trackedPages, trackedSamples, wordSamples } from './interop/tracked-copy.ts'
import { CannotGoOn, runScript, say } from './run-tool.ts'

const { profile } = newManifest('0123456789abcdef', 'Interop', new Date().toISOString())

/** Where two texts differ, for the person at the terminal; null when they are equal. */
function difference(found: readonly string[], wanted: readonly string[]): string | null {
  const at = Array.from({ length: Math.max(found.length, wanted.length) }, (_, n) => n).find(
    (n) => found[n] !== wanted[n],
  )
  return at === undefined
    ? null
    : `paragraph ${at + 1}: ${JSON.stringify(found[at])}, not ${JSON.stringify(wanted[at])}`
}

/** Details the samples are given, and what a site must make of them. */
const DETAILS = { tags: ['harbour', 'central african republic'], publishedAt: '2014-03-02T10:00:00+01:00' }
const SEEN = { tags: DETAILS.tags, date: '2014-03-02T09:00:00.000Z' }

async function testSite(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'corrigenda-site-'))
  try {
    const reason = await whyNoEleventy(folder)
    if (reason !== null) {
      say(`Skipped: Markdown in a static site. ${reason}`)
      return 0
    }
    const articles = trackedSamples().map((article) => {
      const exported = exportArticle(article, profile, { view: 'corrected', keepFooters: true, withProposals: false })
      return { ...exported, metadata: { ...exported.metadata, ...DETAILS } }
    })
    const pages = await siteFrom(folder, Object.fromEntries(articles.map((each) => [each.id, writeMarkdown([each])])))
    const wrong = articles.flatMap((article) => {
      const { title, date, author, tags, tagged, html } = pages[article.id] as SitePage
      const seen = { title, date, tags, tagged, author: author ?? '', hasText: html.includes('<p>') }
      const wanted = { title: fieldText(article.headline), ...SEEN, tagged: DETAILS.tags.map(() => articles.length) }
      const isSame = isDeepStrictEqual(seen, { ...wanted, author: authorIn(article), hasText: true })
      return isSame ? [] : [`${article.id}: ${JSON.stringify(seen)}`]
    })
    for (const line of wrong) console.log(line)
    console.log(
      `A static site of ${articles.length} pages: ${articles.length - wrong.length} passed, ${wrong.length} failed`,
    )
    return wrong.length === 0 ? 0 : 1
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function testWord(): Promise<number> {
  const reason = await whyNoLibreOffice().catch((error: unknown) => {
    if (error instanceof CannotGoOn) return error.message
    throw error
  })
  if (reason !== null) {
    say(`Skipped: tracked Word files in LibreOffice. ${reason}`)
    return 0
  }
  const folder = await mkdtemp(join(tmpdir(), 'corrigenda-interop-'))
  try {
    const view = { view: 'marked', keepFooters: true, withProposals: false, withRemoved: true } as const
    const files = [...trackedSamples(), ...trackedPages()].map((article) => {
      return { article, bytes: writeDocx([exportArticle(article, profile, view)]) }
    })
    const back = wordSamples().flatMap(({ article, source }) => {
      const written = writeBack(article, source)
      return isRefusal(written) ? [] : [{ article, bytes: written.bytes }]
    })
    const cases = [...files, ...back].flatMap(({ article, bytes }, n) =>
      (['accept', 'reject'] as const).map((answer) => ({ article, bytes, answer, file: join(folder, `${n}.docx`) })),
    )
    for (const { bytes, file } of cases) await writeFile(file, bytes)
    const read = await paragraphsInLibreOffice(folder, cases)
    const wrong = cases.flatMap(({ article, answer }, n) => {
      const found = difference(read[n] ?? [], paragraphsOnce(article, answer))
      return found === null ? [] : [`${article.record.source.name}, ${answer} all: ${found}`]
    })
    for (const line of wrong) console.log(line)
    console.log(
      `${files.length} Word files with tracked changes, and ${back.length} handed back, each accepted and rejected: ${cases.length - wrong.length} passed, ${wrong.length} failed`,
    )
    return wrong.length === 0 ? 0 : 1
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

await runScript(async () => Math.max(await testSite(), await testWord()))
