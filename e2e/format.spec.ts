// Marks, links and kinds of lines: corrected on selected words and while typing, pasted, kept across a crash, recorded.
import type { Locator, Page } from '@playwright/test'
import { article, expectAnnounced, selectWords } from './desk.ts'
import { expect, test } from './launch.ts'
import { expectAccessible, portray } from './portray.ts'
import { selectIn } from './typing.ts'
import { openWorld, shownAfterwards } from './world-article.ts'

test.describe.configure({ timeout: 240_000 })

/** Pastes as from a web page. */
async function paste(editor: Locator, html: string): Promise<void> {
  await editor.evaluate((root, given) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', given)
    clipboardData.setData('text/plain', 'plain')
    root.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, html)
}

/** What copying puts on the clipboard now. */
async function copied(window: Page): Promise<{ readonly text: string; readonly html: string }> {
  return await window.evaluate(() => {
    const clipboardData = new DataTransfer()
    const { anchorNode } = getSelection() ?? {}
    anchorNode?.parentElement?.dispatchEvent(
      new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }),
    )
    return { text: clipboardData.getData('text/plain'), html: clipboardData.getData('text/html') }
  })
}

test('words selected are made bold and linked, their paragraph a heading and two', async ({ launchApp }) => {
  const launched = await launchApp()
  const { app, window } = launched
  await openWorld(launched)
  const popover = window.getByRole('dialog')
  const save = async (said: string): Promise<void> => {
    await window.keyboard.press('Enter')
    await expect(popover).toHaveCount(0)
    await expectAnnounced(window, said)
  }

  await selectWords(window, 'Francois')
  await window.keyboard.press('Control+b')
  await expect(popover).toHaveAccessibleName('Make bold')
  await expect(popover.getByRole('radio', { name: 'Format' })).toBeChecked()
  await portray(app, window, 'format-bold')
  await save('Correction saved, accepted.')
  await expect(article(window).locator('strong')).toHaveText('Francois')
  await window.keyboard.press('e')
  await expect(popover).toHaveAccessibleName('Edit correction')
  await popover.getByLabel('Reason').fill('House style.')
  await save('Correction saved, accepted.')
  await expect(article(window).locator('strong')).toHaveText('Francois')

  await selectWords(window, 'Francois')
  await window.keyboard.press('Control+k')
  await expect(popover).toHaveAccessibleName('Link')
  await window.keyboard.type('javascript:alert(1)')
  await window.keyboard.press('Enter')
  await expect(popover).toContainText('must start with http, https or mailto')
  await popover.getByRole('textbox', { name: 'Address' }).fill('www.example.org/bozize')
  await expectAccessible(window)
  await portray(app, window, 'format-link')
  await save('Correction saved, accepted.')
  await expect(article(window).locator('[data-link]')).toHaveAttribute('data-link', 'https://www.example.org/bozize')
  await selectWords(window, 'Francois')
  expect(await copied(window)).toEqual({
    text: 'Francois',
    html: '<body><p><a href="https://www.example.org/bozize"><strong>Francois</strong></a></p></body>',
  })

  await window.keyboard.press('Control+Shift+s')
  await selectWords(window, 'Francois')
  await window.keyboard.press('Control+Shift+k')
  await expect(popover).toHaveAccessibleName('Paragraph style')
  await portray(app, window, 'format-kinds')
  await window.keyboard.press('2')
  await expect(popover).toHaveAccessibleName('Make it: Heading 2')
  await save('Correction saved, proposed.')
  await expect(article(window).getByRole('button', { name: /Paragraph.*Heading 2/ })).toBeVisible()
  await selectWords(window, 'Francois')
  await window.keyboard.press('Control+Shift+k')
  await window.keyboard.press('s')
  await expect(popover).toHaveAccessibleName('Start a new paragraph')
  await save('Correction saved, proposed.')
  await expectAccessible(window)
  await portray(app, window, 'format-marked')

  const { corrections } = await shownAfterwards(launched)
  const [before, bold, link, heading, parted] = corrections
  expect(before).toMatchObject({ after: '**Francois**', status: 'reverted' })
  expect(bold).toMatchObject({ before: 'Francois', after: '**Francois**', status: 'accepted', reason: 'House style.' })
  expect(link).toMatchObject({ after: '[Francois](https://www.example.org/bozize)', category: 'link' })
  expect(heading?.after).toBe(`## ${heading?.before}`)
  expect(parted).toMatchObject({ before: ' ', after: '\n', status: 'proposed', category: 'format' })
})

test('while typing: marks, lines and pasted marks are drafts, survive a crash and become corrections', async ({
  launchApp,
}) => {
  const first = await launchApp()
  await openWorld(first)
  const editor = (window: Page) => window.getByRole('textbox', { name: 'Edit the text' })
  await first.window.keyboard.press('Enter')
  await expect(editor(first.window)).toBeFocused()
  await selectIn(editor(first.window), 'Francois Bozie')
  await first.window.keyboard.press('Control+b')
  await expect(editor(first.window).locator('.cm-strong')).toHaveText('Francois Bozie')
  await first.window.keyboard.press('Control+k')
  const address = first.window.getByRole('textbox', { name: 'Address' })
  await address.fill('https://www.example.org/b')
  await address.press('Enter')
  await expect(editor(first.window).locator('.cm-linked')).toHaveAttribute('title', 'https://www.example.org/b')
  await selectIn(editor(first.window), 'Lorries')
  await first.window.keyboard.press('Control+Shift+k')
  await first.window.keyboard.press('q')
  await expect(editor(first.window).locator('.cm-line-quote')).toContainText('Lorries')
  await first.window.keyboard.press('Home')
  await first.window.keyboard.press('Backspace')
  await expect(editor(first.window).locator('.cm-line-quote')).toHaveCount(0)
  await first.window.keyboard.press('Control+z')
  await expect(editor(first.window).locator('.cm-line-quote')).toContainText('Lorries')
  await selectIn(editor(first.window), 'Touadera')
  await paste(
    editor(first.window),
    '<p onclick="x()" style="color:red">President <b>Touadéra</b><script>x()</script><img src="https://x.example/a.png"> <a href="javascript:x()">now</a></p>',
  )
  await expect(editor(first.window).locator('.cm-strong').filter({ hasText: 'Touadéra' })).toHaveText('Touadéra')
  await expectAccessible(first.window)
  await portray(first.app, first.window, 'edit-format')
  await first.window.waitForTimeout(900)
  const { pid } = first.app.process()
  const gone = new Promise((done) => first.app.process().once('exit', done))
  process.kill(pid ?? 0, 'SIGKILL')
  await gone

  const second = await launchApp({ userData: first.userData })
  const { window } = second
  await openWorld(second)
  await window.getByRole('button', { name: 'Continue editing' }).click()
  await expect(window.getByText('5 changes')).toBeVisible()
  await selectIn(editor(window), 'Lorries')
  await expect(editor(window).locator('.cm-line-quote')).toContainText('Lorries')
  await window.keyboard.press('Control+Enter')
  const list = window.getByRole('dialog', { name: 'Save as corrections' })
  await portray(second.app, window, 'edit-format-save')
  await list.getByRole('button', { name: /^Save \d+ corrections$/ }).click()
  await expect(editor(window)).toHaveCount(0)
  await expect(article(window).locator('blockquote')).toContainText('Lorries')

  const { corrections } = await shownAfterwards(second)
  const changes = corrections.map(({ before, after, category }) => [before, after, category])
  expect(changes).toContainEqual(['Francois Bozie', '**Francois Bozie**', 'format'])
  expect(changes).toContainEqual(['Francois Bozie', '[Francois Bozie](https://www.example.org/b)', 'link'])
  expect(changes).toContainEqual(['Touadéra', '**Touadéra**', 'format'])
  expect(changes.some(([before, after]) => after === `> ${before}`)).toBe(true)
  expect(corrections).toHaveLength(5)
})
