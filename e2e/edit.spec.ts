// Free typing becomes corrections; drafts survive a crash and a change of the article.
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { runCli, runCliJson } from '../data/testing/run-cli.ts'
import { article, reader, selectWords } from './desk.ts'
import { expect, SAMPLE, screenshot, test } from './launch.ts'
import { expectAccessible, portray } from './portray.ts'
import { editor, typeOver } from './typing.ts'
import { openWorld, shownAfterwards } from './world-article.ts'

test.describe.configure({ timeout: 240_000 })

const CAPTION = 'Lorries at the border. 日本 שלום 👩‍👩‍👧'

/** Types like an input method: composed text is replaced until it is committed. */
async function compose(window: Page, stages: readonly string[], committed: string): Promise<void> {
  const session = await window.context().newCDPSession(window)
  for (const text of stages) {
    const caret = text.length
    await session.send('Input.imeSetComposition', { text, selectionStart: caret, selectionEnd: caret })
  }
  await session.send('Input.insertText', { text: committed })
  await session.detach()
}

async function kill(app: ElectronApplication): Promise<void> {
  const gone = new Promise((done) => app.process().once('exit', done))
  app.process().kill('SIGKILL')
  await gone
}

test('typing becomes corrections, and survives a crash', async ({ launchApp }) => {
  const first = await launchApp()
  await openWorld(first)
  await first.window.keyboard.press('Enter')
  await expect(editor(first.window, 'text')).toBeFocused()
  await first.window.keyboard.press('Control+f')
  const find = first.window.getByRole('search', { name: 'Find in the article' })
  await expect(find.getByRole('textbox')).toBeFocused()
  await first.window.keyboard.type('touadera')
  await expect(find.getByRole('status')).toHaveText('1 of 2')
  await first.window.keyboard.press('Enter')
  await expect(find.getByRole('status')).toHaveText('2 of 2')
  await screenshot(first.window, 'edit-find')
  await first.window.keyboard.press('Escape')
  await expect(find).toHaveCount(0)
  await expect(editor(first.window, 'text')).toBeFocused()
  await expect.poll(() => first.window.evaluate(() => getSelection()?.toString())).toMatch(/^Touad[eé]ra$/)
  await typeOver(first.window, 'text', 'Francois Bozie', 'François Bozizé')
  await typeOver(first.window, 'text', 'for for for', 'for')
  await typeOver(first.window, 'headline', 'Two', '2')
  await first.window.getByRole('button', { name: 'Add standfirst' }).click()
  await expect(editor(first.window, 'standfirst')).toBeFocused()
  await first.window.keyboard.type('What came of it.')
  await first.window.getByRole('button', { name: 'Add caption' }).click()
  await expect(editor(first.window, 'caption 1')).toBeFocused()
  await first.window.keyboard.type('Lorries at the border.')
  await compose(first.window, ['に', 'にほ', 'にほん'], ' 日本 שלום 👩‍👩‍👧')
  await expect(editor(first.window, 'caption 1')).toHaveText(CAPTION)
  await expect(first.window.getByText('5 changes')).toBeVisible()
  await expectAccessible(first.window)
  await portray(first.app, first.window, 'edit-mode')
  await first.window.waitForTimeout(900)
  await kill(first.app)

  const second = await launchApp({ userData: first.userData })
  const { app, window } = second
  await expect(window.getByRole('option', { selected: true })).toBeVisible()
  await openWorld(second)
  await expect(window.getByText(/Draft kept/)).toBeVisible()
  await expectAccessible(window)
  await portray(app, window, 'draft-kept')
  await window.getByRole('button', { name: 'Continue editing' }).click()
  await expect(window.getByText('5 changes')).toBeVisible()
  await expect(editor(window, 'text')).toContainText('François Bozizé')
  await window.keyboard.press('Escape')
  await expect(reader(window)).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(editor(window, 'text')).toBeFocused()
  await window.keyboard.press('Control+Enter')
  const sheet = window.getByRole('dialog', { name: 'Save as corrections' })
  await expect(sheet.getByLabel('Reason')).toBeFocused()
  await window.keyboard.type('Read again.')
  await window.keyboard.press('Alt+n')
  await sheet.getByRole('button', { name: /^Category of change 4/ }).click()
  await window.getByRole('menuitemradio', { name: 'Grammar' }).click()
  await sheet.getByRole('button', { name: /^Category of change 1/ }).click()
  await window.getByRole('menuitemradio', { name: 'House style' }).click()
  await expectAccessible(window)
  await portray(app, window, 'save-typed')
  await sheet.getByRole('button', { name: 'Save 5 corrections' }).click()
  await expect(sheet).toHaveCount(0)
  await expect(article(window)).toContainText('François Bozizé')
  await expect(article(window).getByRole('figure')).toContainText('Lorries at the border.')
  await portray(app, window, 'given-fields')
  await expect(window.getByText(/Draft kept/)).toHaveCount(0)
  await expect(window.getByRole('button', { name: 'Undo: corrected 5 places' })).toBeEnabled()
  await reader(window).focus()
  await window.keyboard.press('Control+z')
  await expect(article(window).locator('ins')).toHaveCount(0)
  await expect(article(window).getByRole('figure')).toHaveCount(0)
  await window.keyboard.press('Control+Shift+Z')
  await expect(article(window)).toContainText('François Bozizé')
  const shown = await shownAfterwards(second)
  expect(shown.fields.headline).toMatch(/^2 years/)
  expect(shown.fields).toMatchObject({ standfirst: 'What came of it.', 'caption:1': CAPTION })
  expect(shown.fields.body).toContain('François Bozizé from the list')
  expect(shown.fields.body).toContain('Lorries have stood for weeks')
  expect(shown.corrections.map(({ category }) => category).sort()).toEqual(['grammar', 'name', 'name', 'name', 'style'])
  expect(new Set(shown.corrections.map(({ reason }) => reason))).toEqual(new Set(['Read again.']))
})

test('a draft of an article that was changed meanwhile is carried over as far as it fits', async ({ launchApp }) => {
  const first = await launchApp()
  await openWorld(first)
  await first.window.keyboard.press('Enter')
  await expect(editor(first.window, 'text')).toBeFocused()
  await typeOver(first.window, 'text', 'Francois Bozie', 'François Bozizé')
  await typeOver(first.window, 'headline', 'Two', '2')
  await first.window.keyboard.press('Escape')
  await expect(first.window.getByRole('note')).toContainText('Draft kept')
  await first.app.close()
  const archive = join(first.userData, SAMPLE)
  const { document } = await runCliJson<{ articles: { id: string }[] }>('list', archive, 'headline:"years after"')
  const ruling = ['--category', 'name', '--reason', 'Agency.', '--status', 'accepted']
  const edit = ['--find', 'Francois Bozie', '--replace', 'F. Bozizé']
  expect((await runCli('correct', archive, document.articles[0]?.id ?? '', ...edit, ...ruling)).status).toBe(0)

  const { app, window } = await launchApp({ userData: first.userData })
  await openWorld({ app, window, userData: first.userData })
  await expect(window.getByRole('note')).toContainText('The article has changed since this draft')
  await window.getByRole('button', { name: 'Continue editing' }).click()
  await expect(window.getByRole('note')).toContainText(
    'One edit could not be kept because its words have been corrected since',
  )
  await expect(window.getByText('1 change', { exact: true })).toBeVisible()
  await expect(editor(window, 'headline')).toContainText('2 years')
  await expectAccessible(window)
  await portray(app, window, 'draft-outdated')
})

test('editing begins where the article was read, and reading goes on where it was edited', async ({ launchApp }) => {
  const launched = await launchApp()
  const { window } = launched
  await openWorld(launched)
  /** Pixels from the top of the pane to words, in whatever shows them. */
  const topOf = (words: string): Promise<number> =>
    reader(window).evaluate((pane, wanted) => {
      const walker = document.createTreeWalker(pane, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = (node.textContent ?? '').indexOf(wanted)
        if (at < 0) continue
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + wanted.length)
        return Math.round(range.getBoundingClientRect().top - pane.getBoundingClientRect().top)
      }
      return Number.NaN
    }, words)
  const scroll = (words: string): Promise<void> =>
    topOf(words).then((top) => reader(window).evaluate((pane, by) => pane.scrollBy({ top: by }), top - 60))
  const near = (top: number) => ({ message: 'at the height it was', timeout: 5000, top })
  const expectNear = async (words: string, top: number): Promise<void> => {
    await expect.poll(async () => Math.abs((await topOf(words)) - top), near(top)).toBeLessThan(40)
  }

  await scroll('Lorries have')
  const read = await topOf('Lorries have')
  await window.keyboard.press('Enter')
  await expect(editor(window, 'text')).toBeFocused()
  await expectNear('Lorries have', read)
  await window.keyboard.type('Many ')
  await expect(editor(window, 'text')).toContainText('Many Lorries have')
  for (let n = 0; n < 8; n += 1) await window.keyboard.press('ArrowDown')
  const edited = await topOf('Signing was never')
  await window.keyboard.press('Escape')
  await expect(reader(window)).toBeFocused()
  await expectNear('Signing was never', edited)

  await selectWords(window, 'Salomé Ngaba')
  await window.getByRole('button', { name: 'Edit text' }).click()
  await expect(editor(window, 'text')).toBeFocused()
  await expect.poll(() => window.evaluate(() => getSelection()?.toString())).toBe('Salomé Ngaba')
  await window.keyboard.press('Escape')
})

test('of typing without a pause a crash takes at most the last two seconds', async ({ launchApp }) => {
  const first = await launchApp()
  await openWorld(first)
  await first.window.keyboard.press('Enter')
  await expect(editor(first.window, 'text')).toBeFocused()
  await first.window.keyboard.press('Control+Home')
  // Seven keys a second: no gap as long as the pause after which a draft is saved anyway.
  const typed: { readonly word: string; readonly at: number }[] = []
  const before = (moment: number) => typed.filter(({ at }) => moment - at > 2000).map(({ word }) => word)
  while (before(Date.now()).length < 5) {
    const word = `w${typed.length} `
    for (const key of word) {
      await first.window.keyboard.press(key)
      await first.window.waitForTimeout(140)
    }
    typed.push({ word, at: Date.now() })
  }
  const killed = Date.now()
  await kill(first.app)

  const second = await launchApp({ userData: first.userData })
  await openWorld(second)
  await second.window.getByRole('button', { name: 'Continue editing' }).click()
  await expect(editor(second.window, 'text')).toBeFocused()
  const kept = (await editor(second.window, 'text').locator('.cm-line').first().textContent()) ?? ''
  expect(kept).toContain(before(killed).join(''))
})
