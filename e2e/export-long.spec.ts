// Exports of many articles: they run side by side in the background, are counted, can be cancelled, and keep the window
// from closing unasked.
import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { runCli, runCliJson } from '../data/testing/run-cli.ts'
import { answerQuestions } from './app-window.ts'
import { manyStories } from './copy-files.ts'
import { chosen, rows } from './desk.ts'
import {
  choose,
  chooseFormats,
  dialog,
  expectVerified,
  folderFor,
  makeNoticeStale,
  status,
  tray,
} from './export-dialog.ts'
import { expect, screenshot, test } from './launch.ts'
import { expectAccessible, portray } from './portray.ts'

test.describe.configure({ timeout: 300_000 })

test('long exports run side by side in the background, show progress, can be cancelled, and ask before the window closes', async ({
  launchApp,
  ownSample: archive,
}) => {
  const copy = await manyStories(1500)
  // Before the others come in, which every command would have to read.
  await makeNoticeStale(archive)
  await runCliJson('import', archive, copy)

  const { app, window: page } = await launchApp({ args: [archive] })
  // The index first reads what came in, which is newer than the article that was open.
  await expect(status(page)).toContainText('1,528 articles', { timeout: 60_000 })
  // Until it has read them all, what is first in the list may not stay so.
  await expect(async () => {
    await rows(page).first().click()
    await expect(chosen(page)).toBeVisible({ timeout: 2000 })
  }).toPass({ timeout: 60_000 })
  const folder = await folderFor(app)
  // What will be skipped is said at any size; no one has to wait for it.
  await page.keyboard.press('Control+e')
  const stopped = page.evaluate(async () => {
    const stop = () => [...document.querySelectorAll('button')].find(({ innerText }) => innerText === 'Stop checking')
    const said = () => document.querySelector('[role=dialog]')?.textContent ?? ''
    // Not the check of the one article that is chosen at first.
    while (!stop() || !said().includes('of 1,528')) await new Promise(requestAnimationFrame)
    const saidThen = said()
    stop()?.click()
    return saidThen
  })
  await choose(page, /^All 1,528 articles/)
  expect(await stopped).toContain('Checking what will be skipped')
  await expect(dialog(page)).toContainText('Not checked.')
  await expectAccessible(page)
  await dialog(page).getByRole('button', { name: 'Check what will be skipped' }).click()
  await expect(dialog(page)).toContainText('1 article will be skipped', { timeout: 120_000 })
  await page.keyboard.press('Escape')
  // Two formats each, so that neither export is over before both run, however slow the clicks; no two write the same files.
  const start = async (...formats: readonly string[]): Promise<void> => {
    await page.keyboard.press('Control+e')
    await choose(page, /^All 1,528 articles/)
    await chooseFormats(page, ...formats)
    await dialog(page)
      .getByRole('button', { name: /^(Export 1,528 articles|Choose a folder and export)$/ })
      .click()
    await expect(dialog(page)).toHaveCount(0, { timeout: 60_000 })
  }
  await start('Web page', 'Word document')
  const running = status(page).getByRole('button', { name: /^Export/ })
  await expect(running).toContainText('of 3,056')
  await screenshot(page, 'export-running-bar')
  await start('Plain text', 'Markdown')
  await expect(status(page).getByRole('button', { name: /^2 exports/ })).toContainText('of 3,056')
  await status(page)
    .getByRole('button', { name: /^2 exports/ })
    .click()
  await screenshot(page, 'export-running')
  for (const ended of [1, 2]) {
    await tray(page).getByRole('button', { name: 'Cancel' }).first().click()
    await expect(tray(page).getByText(/Export cancelled/)).toHaveCount(ended)
  }
  await expectAccessible(page)
  await portray(app, page, 'export-cancelled')
  await expectVerified(folder)
  await page.keyboard.press('Escape')

  await start('Corrigenda JSON')
  await expect(status(page)).toContainText('of 1,528')
  const asked = await answerQuestions(app, 0)
  await app.evaluate(({ app: main }) => main.quit())
  await expect.poll(async () => (await asked()).length).toBe(1)
  expect((await asked())[0]).toContain('Work is still in progress')
  await expect(status(page)).toContainText('of 1,528')
  await answerQuestions(app, 1)
  const gone = new Promise((resolve) => app.process().once('exit', resolve))
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await gone
  await expectVerified(folder)
  expect((await runCli('verify', archive)).status).toBe(0)
  await rm(dirname(folder), { recursive: true })
  await rm(dirname(copy), { recursive: true })
})
