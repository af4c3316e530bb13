// An article from the clipboard or typed: previewed before importing, stored with its source, recognised when already
// here, one undo.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { answerFolderDialogs } from './app-window.ts'
import { article, chosen, closeAndVerify, list, openSample, reader } from './desk.ts'
import { expect, test } from './launch.ts'
import { expectAccessible, portray } from './portray.ts'

test.describe.configure({ timeout: 240_000 })

const dialog = (window: Page) => window.getByRole('dialog', { name: 'New article' })
const main = (window: Page) => dialog(window).getByRole('button', { name: 'Create article' })

const HTML = `<meta charset="utf-8"><h1>Le port rouvre après la tempête</h1>
<script>document.title = 'executed'; window.opened = true</script>
<p>Le conseil municipal s’est réuni lundi et a parlé <b>longuement</b> de la digue du port.</p>
<p onclick="alert(1)"><img src="https://pictures.example.org/quay.png" onerror="document.title = 'executed'">Personne n’a demandé
les chiffres, et <a href="https://www.example.org/">le maire</a> n’en a donné aucun.</p>`

interface OldClipboard {
  readonly writeHTML?: unknown
  readonly write: (data: object) => void
}

/** Electron up to 40 takes values, later versions take items as the web does. */
async function onClipboard(app: ElectronApplication, copy: { readonly html?: string; readonly text?: string }) {
  await app.evaluate(async ({ clipboard, ClipboardItem }, data) => {
    const old = clipboard as unknown as OldClipboard
    if (old.writeHTML !== undefined) return old.write(data)
    const parts = {
      ...(data.html ? { 'text/html': data.html } : {}),
      ...(data.text ? { 'text/plain': data.text } : {}),
    }
    await clipboard.write([new ClipboardItem(parts)])
  }, copy)
}

test('HTML on the clipboard becomes an article with Ctrl V and Enter, and nothing of it runs or is fetched', async ({
  launchApp,
}) => {
  const { app, window, userData } = await launchApp()
  const asked: string[] = []
  window.on('request', (request) => asked.push(request.url()))
  await openSample(window)
  await onClipboard(app, { html: HTML, text: 'Le port rouvre après la tempête' })
  await window.keyboard.press('Control+v')
  await expect(dialog(window)).toContainText('If empty: “Le port rouvre après la tempête”')
  await expect(dialog(window)).toContainText('French (fr), detected')
  await expect(dialog(window)).toContainText('parlé longuement de la digue')
  await expect(dialog(window).locator('img, script')).toHaveCount(0)
  await expect(main(window)).toBeFocused()
  await expectAccessible(window)
  await portray(app, window, 'new-article-pasted')
  await main(window).focus()
  await window.keyboard.press('Enter')
  await expect(dialog(window)).toHaveCount(0)
  await expect(window.getByText('29 articles')).toBeVisible()
  await expect(chosen(window)).toContainText('Le port rouvre')
  await expect(article(window)).toContainText('Personne n’a demandé')
  await expect(article(window).locator('strong', { hasText: 'longuement' })).toBeVisible()
  await expect(list(window)).toBeFocused()
  expect(await window.title()).not.toContain('executed')
  expect(asked.filter((url) => url.includes('pictures.example.org'))).toEqual([])

  await window.keyboard.press('Control+v')
  await expect(dialog(window)).toContainText('This text is already in the archive.')
  await expect(main(window)).toBeDisabled()
  await portray(app, window, 'new-article-here')
  await dialog(window).getByRole('button', { name: 'Open the article' }).press('Enter')
  await expect(dialog(window)).toHaveCount(0)
  await expect(article(window)).toContainText('Personne n’a demandé')

  const sources = join(userData, 'Sample archive', 'sources')
  const files = (await readdir(sources, { recursive: true, withFileTypes: true })).filter((one) => one.isFile())
  const texts = await Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'utf8')))
  expect(texts.filter((text) => text.includes('quay.png') && text.includes('<script>'))).toHaveLength(1)

  await list(window).focus()
  await window.keyboard.press('Control+z')
  await expect(window.getByText('28 articles')).toBeVisible()
  await window.keyboard.press('Control+Shift+z')
  await expect(window.getByText('29 articles')).toBeVisible()
  await closeAndVerify({ app, window, userData })
})

test('an article is typed, its language chosen; menus paste; text alone and files come too', async ({ launchApp }) => {
  const { app, window, userData } = await launchApp()
  await openSample(window)
  await window.keyboard.press('Control+k')
  await window.keyboard.type('new article')
  await window.keyboard.press('Enter')
  const headline = dialog(window).getByRole('textbox', { name: 'Headline' })
  await expect(headline).toBeFocused()
  await expect(main(window)).toBeDisabled()
  await expectAccessible(window)
  await portray(app, window, 'new-article-empty')
  await headline.fill('It is over.')
  await dialog(window).getByRole('textbox', { name: 'Text' }).fill('No.')
  await expect(dialog(window)).toContainText('Too short to detect the language; using English (en)')
  await window.keyboard.press('Escape')
  await expect(dialog(window).getByRole('alertdialog')).toBeVisible()
  await window.keyboard.press('Escape')
  await dialog(window).getByRole('button', { name: 'Change the language…' }).click()
  await window.keyboard.type('Swahili')
  await window.keyboard.press('Enter')
  await expect(dialog(window)).toContainText('Swahili (sw), your choice')
  await portray(app, window, 'new-article-typed')
  await main(window).press('Enter')
  await expect(dialog(window)).toHaveCount(0)
  await expect(chosen(window)).toContainText('It is over.')
  await expect(article(window)).toContainText('No.')

  // The list's context menu can paste too; the text of an article is left alone.
  await onClipboard(app, { text: 'Harbour wall to be rebuilt\n\nThe council met on Monday and spoke about the wall.' })
  await reader(window).focus()
  await window.keyboard.press('Control+v')
  await list(window).focus()
  await window.keyboard.press('Shift+F10')
  await window.getByRole('menuitem', { name: /Paste as a new article/ }).click()
  await expect(dialog(window).getByRole('textbox', { name: 'Text' })).toHaveValue(/^Harbour wall/)
  await expect(dialog(window)).toContainText('If empty: “Harbour wall to be rebuilt”')
  await main(window).click()
  await expect(chosen(window)).toContainText('Harbour wall to be rebuilt')

  await app.evaluate(({ clipboard }) => clipboard.clear())
  await list(window).focus()
  await window.keyboard.press('Control+v')
  await expect(window.getByText('There is no text on the clipboard.').first()).toBeVisible()
  await closeAndVerify({ app, window, userData })
})

test('an empty archive begins with an article that is pasted into the dialog', async ({ launchApp }) => {
  const { app, window, userData } = await launchApp()
  await answerFolderDialogs(app, join(userData, 'new'))
  await window.getByRole('button', { name: 'New archive' }).click()
  await window.getByRole('textbox', { name: 'Title' }).fill('The Wexmouth Courier')
  await window.getByRole('button', { name: 'Choose a folder and create…' }).click()
  await window.getByRole('button', { name: 'New article…' }).click()
  await onClipboard(app, { html: HTML, text: 'Le port' })
  await dialog(window).getByRole('textbox', { name: 'Headline' }).fill('By the harbour')
  await dialog(window).getByRole('textbox', { name: 'Text' }).focus()
  await window.keyboard.press('Control+v')
  await expect(dialog(window)).toContainText('Text from the clipboard')
  await expect(dialog(window)).toContainText('Le port rouvre après la tempête')
  await main(window).click()
  await expect(window.getByRole('option')).toHaveCount(1)
  await expect(chosen(window)).toContainText('By the harbour')
})
