// The language and encoding copy is imported with: recognised, stated, or asked for; never guessed.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { expect, it } from 'vitest'
import { FOREIGN_COPY } from '../../testing/foreign-copy.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { typeCommand, typeJson } from '../../testing/type-command.ts'

interface Imported {
  readonly imported: readonly {
    readonly source: string
    readonly language: string
    readonly languageFrom: string
    readonly encoding: string
    readonly guessed: boolean
  }[]
  readonly failed: readonly { readonly source: string; readonly code: string; readonly message: string }[]
}

async function archiveAnd(files: Readonly<Record<string, Uint8Array | string>>): Promise<readonly [string, string]> {
  const folder = await temporaryFolder()
  const [archive, wire] = [join(folder, 'archive'), join(folder, 'wire')]
  await mkdir(wire)
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(wire, name), bytes)
  await typeJson('create', archive)
  return [archive, wire]
}

it('gives each article the language of its text, and says where it is unclear', async () => {
  const [archive, wire] = await archiveAnd({
    'de.txt': FOREIGN_COPY.de,
    'en.txt': FOREIGN_COPY.en,
    'fr.txt': FOREIGN_COPY.fr,
    'sw.txt': FOREIGN_COPY.sw,
  })
  const { document } = await typeJson<Imported>('import', archive, wire, '--dry-run')
  expect(document.imported.map(({ language, languageFrom }) => [language, languageFrom])).toEqual([
    ['de', 'recognised'],
    ['en', 'recognised'],
    ['fr', 'recognised'],
    ['und', 'unclear'],
  ])
  expect((await typeCommand('import', archive, wire)).stdout).toContain('language unclear: choose one with --language')
  const said = await archiveAnd({ 'sw.txt': FOREIGN_COPY.sw })
  const { document: given } = await typeJson<Imported>('import', ...said, '--language', 'SW')
  expect(given.imported).toMatchObject([{ language: 'sw', languageFrom: 'given' }])
  expect((await typeCommand('import', archive, wire, '--language', 'not a code')).status).toBe(2)
})

it('refuses what would be garbage, with what it may be, and takes it by the name of its encoding', async () => {
  const [archive, wire] = await archiveAnd({
    'el.txt': iconv.encode(FOREIGN_COPY.el, 'windows-1253'),
    'fr.txt': iconv.encode(FOREIGN_COPY.fr, 'windows-1252'),
    'pl.txt': iconv.encode(FOREIGN_COPY.pl, 'windows-1250'),
  })
  const refused = await typeJson<Imported>('import', archive, wire, '--dry-run')
  expect(refused.status).toBe(1)
  expect(refused.document.failed.map(({ source, code }) => [source, code])).toEqual([
    ['el.txt', 'unknown-encoding'],
    ['pl.txt', 'unknown-encoding'],
  ])
  expect(refused.document.failed[1]?.message).toContain('windows-1250')
  expect(refused.document.imported).toMatchObject([{ source: 'fr.txt', encoding: 'windows-1252', guessed: true }])
  const { document } = await typeJson<Imported>('import', archive, join(wire, 'pl.txt'), '--encoding', 'CP1250')
  expect(document.imported).toMatchObject([{ language: 'pl', encoding: 'windows-1250', guessed: false }])
  const named = await typeJson<Imported>('import', archive, join(wire, 'el.txt'), '--encoding', 'cp1253')
  expect(named.document.imported).toMatchObject([{ language: 'el', encoding: 'windows-1253' }])
  expect((await typeCommand('verify', archive)).status).toBe(0)
  expect((await typeCommand('import', archive, wire, '--encoding', 'klingon')).status).toBe(2)
})

it('reads HTML with its headings, lists and links, and proves it against its source', async () => {
  const page =
    '<html lang="en-GB"><h1>Council mends the wall</h1><p>The <b>old</b> <a href="https://example.org/">wall</a> fell.</p><ul><li>Storms</li></ul></html>'
  const [archive, wire] = await archiveAnd({ 'a.html': page })
  const { document } = await typeJson<Imported & { imported: { id: string }[] }>(
    'import',
    archive,
    wire,
    '--format',
    'html',
  )
  expect(document.imported).toMatchObject([{ language: 'en-GB', languageFrom: 'declared' }])
  expect((await typeCommand('verify', archive)).status).toBe(0)
  const shown = await typeCommand('show', archive, document.imported[0]?.id ?? '', '--as', 'markdown')
  expect(shown.stdout).toContain('The **old** [wall](https://example.org/) fell.')
})
