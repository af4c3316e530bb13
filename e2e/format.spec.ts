// Marks, links and what a line is: corrected on words selected and while typing, pasted, kept across a crash, on the record.
import { article, expectAnnounced, selectWords } from './desk.ts'
import { expect, test } from './launch.ts'
import { expectAccessible, portray } from './portray.ts'
import { openWorld, shownAfterwards } from './world-article.ts'

test.describe.configure({ timeout: 240_000 })

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

  await selectWords(window, 'Francois')
  await window.keyboard.press('Control+k')
  await expect(popover).toHaveAccessibleName('Link')
  await window.keyboard.type('javascript:alert(1)')
  await window.keyboard.press('Enter')
  await expect(popover).toContainText('http, https or mailto addresses only')
  await popover.getByRole('textbox', { name: 'Address' }).fill('www.example.org/bozize')
  await expectAccessible(window)
  await portray(app, window, 'format-link')
  await save('Correction saved, accepted.')
  await expect(article(window).locator('[data-link]')).toHaveAttribute('data-link', 'https://www.example.org/bozize')

  await window.keyboard.press('Control+Shift+s')
  await selectWords(window, 'Francois')
  await window.keyboard.press('Control+Shift+k')
  await expect(popover).toHaveAccessibleName('Make the paragraph')
  await portray(app, window, 'format-kinds')
  await window.keyboard.press('2')
  await expect(popover).toHaveAccessibleName('Make it: Heading 2')
  await save('Correction saved, proposed.')
  await expect(article(window).getByRole('button', { name: /Paragraph.*Heading 2/ })).toBeVisible()
  await selectWords(window, 'Francois')
  await window.keyboard.press('Control+Shift+k')
  await window.keyboard.press('s')
  await expect(popover).toHaveAccessibleName('Begin a paragraph')
  await save('Correction saved, proposed.')
  await expectAccessible(window)
  await portray(app, window, 'format-marked')

  const { corrections } = await shownAfterwards(launched)
  const [bold, link, heading, parted] = corrections
  expect(bold).toMatchObject({ before: 'Francois', after: '**Francois**', status: 'accepted', category: 'format' })
  expect(link).toMatchObject({ after: '[Francois](https://www.example.org/bozize)', category: 'link' })
  expect(heading?.after).toBe(`## ${heading?.before}`)
  expect(parted).toMatchObject({ before: ' ', after: '\n', status: 'proposed', category: 'format' })
})
