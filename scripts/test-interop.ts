// `npm run test:interop`: Word files with tracked changes, opened in LibreOffice. Accepting all must give the corrected
// text, rejecting all the original. If LibreOffice is not available, says so and passes.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Article, exportArticle, type Field, newManifest, publishedText, writeDocx } from '../data/index.ts'
import { paragraphsInLibreOffice, type Question, whyNoLibreOffice } from './interop/libre-office.ts'
import { trackedSamples } from './interop/tracked-copy.ts'
import { CannotGoOn, runScript, say } from './run-tool.ts'

const { profile } = newManifest('0123456789abcdef', 'Interop', new Date().toISOString())

function expected(article: Article, answer: Question['answer']): readonly string[] {
  const textOf = (field: Field): string =>
    answer === 'accept' ? publishedText(article, field) : (article.record.fields[field]?.text ?? '')
  return [...article.fields.keys()]
    .filter((field) => textOf(field) !== '')
    .flatMap((field) => textOf(field).split('\n'))
}

/** Where two texts differ, for the person at the terminal; null when they are equal. */
function difference(found: readonly string[], wanted: readonly string[]): string | null {
  const at = Array.from({ length: Math.max(found.length, wanted.length) }, (_, n) => n).find(
    (n) => found[n] !== wanted[n],
  )
  return at === undefined
    ? null
    : `paragraph ${at + 1}: ${JSON.stringify(found[at])}, not ${JSON.stringify(wanted[at])}`
}

async function testInterop(): Promise<number> {
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
    const cases = trackedSamples().flatMap((article, n) =>
      (['accept', 'reject'] as const).map((answer) => ({ article, answer, file: join(folder, `${n}.docx`) })),
    )
    for (const { article, file } of cases) {
      const view = { view: 'marked', keepFooters: true, withProposals: false, withRemoved: true } as const
      await writeFile(file, writeDocx([exportArticle(article, profile, view)]))
    }
    const read = await paragraphsInLibreOffice(folder, cases)
    const wrong = cases.flatMap(({ article, answer }, n) => {
      const found = difference(read[n] ?? [], expected(article, answer))
      return found === null ? [] : [`${article.record.source.name}, ${answer} all: ${found}`]
    })
    for (const line of wrong) console.log(line)
    console.log(`${cases.length - wrong.length} passed, ${wrong.length} failed`)
    return wrong.length === 0 ? 0 : 1
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

await runScript(testInterop)
