// Exporting in the original format from the window: the imported files, corrected, compared byte by byte with the
// originals.
import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { unzipSync, zipSync } from 'fflate'
import { articlePath } from '../data/store/layout.ts'
import { FRENCH, MODERN } from '../data/testing/pages.ts'
import { runCli, runCliJson } from '../data/testing/run-cli.ts'
import { answerFolderDialogs } from './app-window.ts'
import { list } from './desk.ts'
import { expect, test } from './launch.ts'
import { expectAccessible, portray } from './portray.ts'

test.describe.configure({ timeout: 240_000 })

const TEXT = 'Harbour reopens\r\n\r\nThe tractor stood on the quay\r\nall night, the tractor’s owner said.\r\n'

/** Bytes by name, and the effect of each correction on them. */
const FILES: Readonly<Record<string, Buffer>> = {
  'desk/wire.txt': Buffer.from(TEXT),
  'desk/utf16.txt': Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(TEXT.replace('reopens', 'closes'), 'utf16le')]),
  'desk/story.rtf': Buffer.from(
    String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}\pard\b Quay closed\par\pard\b0 The {\i tractor} was moved at night, the harbour caf\'e9 said.\par}`,
    'latin1',
  ),
  'desk/note.eml': Buffer.from(
    'From: Jane Doe <jane@tide.example>\r\nMessage-ID: <n1@tide.example>\r\nSubject: Late again\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nThe caf=E9 says that the tractor left at noon, and that no one knows why.\r\n',
  ),
  'pages/ferry.html': Buffer.from(MODERN),
  'pages/bac.html': Buffer.from(FRENCH.replace('tracteur', 'tractor').replaceAll('’', "'"), 'latin1'),
}

const dialog = (window: Page) => window.getByRole('dialog', { name: 'Export', exact: true })

test('a folder of mixed files goes back with the corrected characters alone changed', async ({ launchApp }) => {
  const folder = await mkdtemp(join(tmpdir(), 'corrigenda-e2e-same-'))
  const [archive, copy, out] = [join(folder, 'archive'), join(folder, 'copy'), join(folder, 'handed back')]
  await mkdir(join(copy, 'desk'), { recursive: true })
  await mkdir(join(copy, 'pages'))
  await mkdir(out)
  for (const [name, bytes] of Object.entries(FILES)) await writeFile(join(copy, name), bytes)
  await runCliJson('create', archive)
  const brought = await runCliJson<{ imported: readonly { id: string }[] }>('import', archive, copy)
  expect(brought.document.imported).toHaveLength(Object.keys(FILES).length)
  const ruling = ['--all', '--category', 'style', '--reason', 'House style.', '--status', 'accepted'] as const
  for (const { id } of brought.document.imported)
    expect((await runCli('correct', archive, id, '--find', 'tractor', '--replace', 'lorry', ...ruling)).status).toBe(0)

  const { app, window } = await launchApp({ args: [archive] })
  await answerFolderDialogs(app, out)
  await list(window).focus()
  await window.keyboard.press('Control+a')
  await window.keyboard.press('Control+e')
  const formats = dialog(window).getByRole('group', { name: 'Formats' })
  await expect(formats.getByRole('checkbox').first()).toHaveAccessibleName(/^As it came, corrected/)
  await formats.getByRole('checkbox', { name: /^As it came, corrected/ }).setChecked(true, { force: true })
  await expect(formats.getByRole('checkbox', { name: /^Plain text/ })).not.toBeChecked()
  await expect(dialog(window).getByRole('radio', { name: 'Marked' })).toBeDisabled()
  await expect(dialog(window).getByText(/6 files go back: 70 of [\d,]+ bytes differ\./)).toBeVisible()
  await expect(dialog(window).getByText(/ferry\.html: 7 of [\d,]+ bytes differ/)).toBeVisible()
  const dates = dialog(window).getByRole('checkbox', { name: 'Update the “last modified” dates stated in the file' })
  await dates.setChecked(true, { force: true })
  await expect(dialog(window).getByText(/ferry\.html: \d\d of [\d,]+ bytes differ.*JSON-LD dateModified/)).toBeVisible()
  await dates.setChecked(false, { force: true })
  await expect(dialog(window).getByText(/ferry\.html: 7 of [\d,]+ bytes differ/)).toBeVisible()
  await expectAccessible(window)
  await portray(app, window, 'export-same-file')
  await dialog(window).getByRole('button', { name: 'Choose folder…' }).click()
  await dialog(window).getByRole('button', { name: 'Export 6 articles' }).click()
  await expect(dialog(window)).toHaveCount(0)
  await expect(window.getByRole('contentinfo').getByRole('button', { name: 'Exported 6 files' })).toBeVisible()

  const written = (await readdir(out)).filter((name) => !name.endsWith('.manifest.json'))
  expect(written.sort()).toEqual(
    Object.keys(FILES)
      .map((name) => name.slice(name.indexOf('/') + 1))
      .sort(),
  )
  for (const [name, bytes] of Object.entries(FILES)) {
    const encoding = name.includes('utf16') ? 'utf16le' : 'latin1'
    const after = await readFile(join(out, name.slice(name.indexOf('/') + 1)))
    const wanted = Buffer.from(bytes.toString(encoding).replaceAll('tractor', 'lorry'), encoding)
    expect(after.equals(wanted), name).toBe(true)
  }
  expect((await runCli('verify-export', out, '--against', join(copy, 'desk/wire.txt'))).status).toBe(0)

  await window.keyboard.press('Control+e')
  await dialog(window).getByRole('button', { name: 'Export 6 articles' }).click()
  await expect(dialog(window).getByText('6 files already exist in handed back')).toBeVisible()
})

test('a ZIP goes back as the one file it came as, and new files go out as one ZIP', async ({ launchApp }) => {
  const folder = await mkdtemp(join(tmpdir(), 'corrigenda-e2e-zip-'))
  const [archive, out] = [join(folder, 'archive'), join(folder, 'handed back')]
  await mkdir(out)
  const zip = zipSync(Object.fromEntries(Object.entries(FILES).map(([name, bytes]) => [name, new Uint8Array(bytes)])))
  await writeFile(join(folder, 'desk.zip'), zip)
  await runCliJson('create', archive)
  const brought = await runCliJson<{ imported: readonly { id: string }[] }>(
    ...['import', archive, join(folder, 'desk.zip')],
  )
  const ruling = ['--all', '--category', 'style', '--reason', 'House style.', '--status', 'accepted'] as const
  const found = await runCliJson<{ articles: readonly { id: string }[] }>('list', archive, 'reopens')
  const id = found.document.articles[0]?.id ?? ''
  expect((await runCli('correct', archive, id, '--find', 'tractor', '--replace', 'lorry', ...ruling)).status).toBe(0)
  // One of them cannot be read any more.
  const unread = brought.document.imported.find((each) => each.id !== id)?.id ?? ''
  const broken = join(archive, articlePath(unread))

  const { app, window } = await launchApp({ args: [archive] })
  await answerFolderDialogs(app, out)
  await list(window).focus()
  await window.keyboard.press('Control+a')
  await window.keyboard.press('Control+e')
  const formats = dialog(window).getByRole('group', { name: 'Formats' })
  await formats.getByRole('checkbox', { name: /^As it came, corrected/ }).setChecked(true, { force: true })
  await dialog(window)
    .getByRole('checkbox', { name: 'Put files back into the ZIP or mailbox they came in' })
    .setChecked(true, { force: true })
  await expect(
    dialog(window).getByText(/desk\.zip: [\d,]+ of [\d,]+ bytes differ, 6 articles in it, 1 of its files changed/),
  ).toBeVisible()
  await expectAccessible(window)
  await portray(app, window, 'export-whole')
  await dialog(window).getByRole('button', { name: 'Choose folder…' }).click()
  await dialog(window).getByRole('button', { name: 'Export 6 articles' }).click()
  await expect(window.getByRole('contentinfo').getByRole('button', { name: 'Exported 1 file' })).toBeVisible()
  const [was, is] = [unzipSync(zip), unzipSync(await readFile(join(out, 'desk.zip')))]
  expect(Object.keys(is)).toEqual(Object.keys(was))
  for (const [name, bytes] of Object.entries(is)) {
    const wanted = Buffer.from(was[name] ?? []).toString('latin1')
    const now = Buffer.from(bytes).toString('latin1')
    expect(now, name).toBe(name === 'desk/wire.txt' ? wanted.replaceAll('tractor', 'lorry') : wanted)
  }
  expect((await runCli('verify-export', out, '--against', join(folder, 'desk.zip'))).status).toBe(0)

  await writeFile(broken, 'no record')
  await window.keyboard.press('Control+e')
  await formats.getByRole('checkbox', { name: /^Plain text/ }).setChecked(true, { force: true })
  await dialog(window)
    .getByRole('checkbox', { name: /^As one ZIP/ })
    .setChecked(true, { force: true })
  await dialog(window).getByRole('button', { name: 'Export 6 articles' }).click()
  await expect(window.getByText(/^Exported 5 files as articles-[\d-]+\.zip, 1 skipped: .+/).first()).toBeVisible()
  await window
    .getByRole('contentinfo')
    .getByRole('button', { name: /^Exported 5 files as articles/ })
    .click()
  await portray(app, window, 'export-zip-done')
  const packed = (await readdir(out)).filter((name) => /^articles-.*\.zip$/.test(name))
  expect(packed).toHaveLength(1)
  expect(Object.keys(unzipSync(await readFile(join(out, packed[0] ?? ''))))).toHaveLength(6)
})

test('the selected words are shown in the file they came from', async ({ launchApp }) => {
  const folder = await mkdtemp(join(tmpdir(), 'corrigenda-e2e-source-'))
  const [archive, copy] = [join(folder, 'archive'), join(folder, 'copy')]
  await mkdir(copy)
  await writeFile(join(copy, 'ferry.html'), MODERN)
  await runCliJson('create', archive)
  await runCliJson('import', archive, copy)
  const { app, window } = await launchApp({ args: [archive] })
  await list(window).getByRole('option').first().click()
  const headline = window.getByRole('article').getByRole('heading', { level: 2 })
  await headline.click({ clickCount: 3 })
  await window.keyboard.press('Control+u')
  const source = window.getByRole('dialog', { name: 'In the source file' })
  await expect(source.getByText('ferry.html')).toBeVisible()
  await expect(
    source.getByRole('heading', { name: /^Where the article was read bytes [\d,]+ to [\d,]+$/ }),
  ).toBeVisible()
  await expect(source.getByRole('heading', { name: /^Said again in og:title/ })).toBeVisible()
  const marked = await source.locator('mark').allTextContents()
  expect(new Set(marked.map((text) => text.trim()))).toEqual(new Set([(await headline.innerText()).trim()]))
  await expectAccessible(window)
  await portray(app, window, 'source')
  await window.keyboard.press('Escape')
  await expect(source).toHaveCount(0)
})
