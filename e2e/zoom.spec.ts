// The window at 200 per cent: half the room, and still nothing cut off or out of reach.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { chosen, openSample } from './desk.ts'
import { expect, test } from './launch.ts'
import { drawn } from './portray.ts'

test.describe.configure({ timeout: 240_000 })

async function zoom(app: ElectronApplication, window: Page, factor: number): Promise<void> {
  const frame = await app.browserWindow(window)
  await frame.evaluate((shown, wanted) => shown.webContents.setZoomFactor(wanted), factor)
  await expect.poll(() => window.evaluate(() => innerWidth)).toBe(1440 / factor)
}

/** out/screenshots/zoom-<name>.png, captured by the window itself: Playwright's would be cut at half of it. */
async function picture(app: ElectronApplication, window: Page, name: string): Promise<void> {
  const frame = await app.browserWindow(window)
  const png = await frame.evaluate(async (shown) => (await shown.webContents.capturePage()).toPNG().toString('base64'))
  const file = join(import.meta.dirname, '../out/screenshots', `zoom-${name}.png`)
  await writeFile(file, Buffer.from(png, 'base64'))
}

/** Controls that are partly outside the window and cannot be scrolled to, and words that are cut off. */
async function troubles(window: Page): Promise<readonly string[]> {
  await drawn(window)
  return await window.evaluate(() => {
    const scrolls = (element: Element): boolean => {
      const { overflowX, overflowY } = getComputedStyle(element)
      return /auto|scroll/.test(overflowX + overflowY)
    }
    const isReachable = (element: Element): boolean => {
      const { left, right, top, bottom } = element.getBoundingClientRect()
      if (left >= -1 && right <= innerWidth + 1 && top >= -1 && bottom <= innerHeight + 1) return true
      for (let above = element.parentElement; above; above = above.parentElement) if (scrolls(above)) return true
      return false
    }
    const named = (element: Element): string =>
      `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent?.slice(0, 40)}`
    const usable = [...document.querySelectorAll('button, input, textarea, select, [role=option], [role=tab]')]
      .filter(
        (element) =>
          element.checkVisibility() && element.closest('[inert], [aria-hidden=true], .visually-hidden') === null,
      )
      .filter((element) => element.getBoundingClientRect().width > 2)
    const cut = usable.filter((element) => element.matches('button') && element.scrollWidth > element.clientWidth + 1)
    return [
      ...usable.filter((element) => !isReachable(element)).map((element) => `out of reach: ${named(element)}`),
      ...cut.map((element) => `cut: ${named(element)}`),
      ...(document.documentElement.scrollWidth > innerWidth ? ['the page is wider than the window'] : []),
    ]
  })
}

test('nothing is cut and nothing out of reach at 200 per cent', async ({ launchApp }) => {
  const { app, window } = await launchApp()
  await window.emulateMedia({ reducedMotion: 'reduce' })
  await zoom(app, window, 2)
  expect(await troubles(window), 'welcome').toEqual([])
  await mkdir(join(import.meta.dirname, '../out/screenshots'), { recursive: true })
  await picture(app, window, 'welcome')
  await openSample(window)
  const look = async (name: string): Promise<void> => {
    expect(await troubles(window), name).toEqual([])
    await picture(app, window, name)
  }
  await look('main')
  const sheets = [
    ['palette', 'Control+k'],
    ['tags', 'Control+t'],
    ['export', 'Control+e'],
    ['bring-in', 'Control+Shift+I'],
    ['settings', 'Control+,'],
    ['sidebar', 'Control+b'],
  ] as const
  for (const [name, keys] of sheets) {
    await window.keyboard.press(keys)
    await expect(window.getByRole('dialog')).toBeVisible()
    await look(name)
    await window.keyboard.press('Escape')
    await expect(window.getByRole('dialog')).toHaveCount(0)
  }
  await window.keyboard.press('Control+Shift+B')
  await expect(window.getByRole('region', { name: 'Corrections and details' })).toBeVisible()
  await look('inspector')
  await window.keyboard.press('Control+Shift+B')
  await expect(window.getByRole('region', { name: 'Corrections and details' })).toHaveCount(0)
  await chosen(window).click()
  await window.getByRole('region', { name: 'Article text' }).focus()
  await window.keyboard.press('Control+f')
  await look('find')
  await window.keyboard.press('Escape')
  await window.keyboard.press('Control+ArrowRight')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('dialog', { name: 'Correct' })).toBeVisible()
  await look('correct')
  await window.keyboard.press('Escape')
  await window.keyboard.press('Escape')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('textbox', { name: 'Edit the text' })).toBeFocused()
  await look('edit')
  await window.keyboard.press('Escape')
  await zoom(app, window, 1)
})
