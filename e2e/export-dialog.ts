// The export dialog, as the specs about exporting use it, and what an export must leave.
import { mkdir, mkdtemp, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { runCli, runCliJson } from '../data/testing/run-cli.ts'
import { answerFolderDialogs } from './app-window.ts'
import { expect } from './launch.ts'

export const EXTENSIONS = {
  'Plain text': 'txt',
  Markdown: 'md',
  'Web page': 'html',
  'Word document': 'docx',
  'Corrigenda JSON': 'json',
} as const

export const dialog = (window: Page) => window.getByRole('dialog', { name: 'Export', exact: true })
export const tray = (window: Page) => window.getByRole('dialog', { name: 'Exports' })
export const status = (window: Page) => window.getByRole('contentinfo')

export async function folderFor(app: ElectronApplication): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), 'corrigenda-e2e-export-')), 'handed out')
  await mkdir(folder)
  await answerFolderDialogs(app, folder)
  return folder
}

export async function choose(window: Page, name: string | RegExp): Promise<void> {
  await dialog(window).getByRole('radio', { name }).check({ force: true })
}

/** Ticks exactly these formats. */
export async function chooseFormats(window: Page, ...names: readonly string[]): Promise<void> {
  const formats = dialog(window).getByRole('group', { name: 'Formats' })
  await formats.getByRole('checkbox', { name: /^Plain text/ }).waitFor()
  for (const part of ['For agencies and content systems', 'For the desk']) {
    const folded = formats.locator('details:not([open]) > summary').filter({ hasText: part })
    if ((await folded.count()) > 0) await folded.click()
  }
  for (const name of [...Object.keys(EXTENSIONS), 'Correction log (CSV)']) {
    const box = formats.getByRole('checkbox', { name: new RegExp(`^${name.replaceAll(/[()]/g, '\\$&')}`) })
    if ((await box.isChecked()) === names.includes(name)) continue
    await box.focus()
    await window.keyboard.press('Space')
    await expect(box).toBeChecked({ checked: names.includes(name) })
  }
}

/** Records what shell.showItemInFolder was called with. */
export async function watchShown(app: ElectronApplication): Promise<() => Promise<readonly string[]>> {
  await app.evaluate(({ shell }) => {
    const shown: string[] = []
    Object.assign(globalThis, { shown })
    shell.showItemInFolder = (path) => void shown.push(path)
  })
  return () => app.evaluate(() => (globalThis as unknown as { readonly shown: readonly string[] }).shown)
}

export async function expectVerified(folder: string): Promise<void> {
  const manifests = (await readdir(folder)).filter((name) => name.endsWith('.manifest.json'))
  expect(manifests.length).toBeGreaterThan(0)
  for (const name of manifests) {
    const { status: code, stdout, stderr } = await runCli('verify-export', join(folder, name))
    expect(code, stdout + stderr).toBe(0)
  }
}

/** Composes the notice of one article and corrects it again; returns its id. */
export async function makeNoticeStale(archive: string): Promise<string> {
  type Listed = { readonly articles: readonly { readonly id: string }[] }
  const { document } = await runCliJson<Listed>('list', archive, 'headline:"peace accord"')
  const id = document.articles[0]?.id ?? ''
  const ruling = ['--category', 'name', '--reason', 'House style.', '--status', 'accepted']
  const correct = (find: string, replace: string) =>
    runCliJson('correct', archive, id, '--find', find, '--replace', replace, ...ruling)
  await correct('Francois Bozie', 'François Bozizé')
  await runCliJson('notice', archive, id, '--compose')
  await correct('Central Africa Republic', 'Central African Republic')
  return id
}
