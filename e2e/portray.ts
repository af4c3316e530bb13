// Pictures and accessibility of what is shown, in both appearances and both sizes.
import AxeBuilder from '@axe-core/playwright'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, screenshot } from './launch.ts'

export const WIDE = { width: 1440, height: 900 } as const
export const NARROW = { width: 900, height: 700 } as const

export async function resize(app: ElectronApplication, window: Page, width: number, height: number): Promise<void> {
  const frame = await app.browserWindow(window)
  await frame.evaluate((shown, size) => shown.setContentSize(size.width, size.height), { width, height })
  await expect.poll(() => window.evaluate(() => innerWidth)).toBe(width)
}

/** Playwright decides what the system prefers. */
export async function wear(window: Page, appearance: 'light' | 'dark'): Promise<void> {
  await window.emulateMedia({ colorScheme: appearance })
  await window.waitForTimeout(250)
}

/** out/screenshots/<name>-<size>-<appearance>.png; the window is wide and light again afterwards. */
export async function portrayBoth(app: ElectronApplication, window: Page, name: string): Promise<void> {
  for (const [size, { width, height }] of Object.entries({ narrow: NARROW, wide: WIDE })) {
    await resize(app, window, width, height)
    for (const appearance of ['dark', 'light'] as const) {
      await wear(window, appearance)
      await screenshot(window, `${name}-${size}-${appearance}`)
    }
  }
}

/** No violation of axe's rules, in light and dark. */
export async function expectNoViolations(window: Page): Promise<void> {
  for (const appearance of ['dark', 'light'] as const) {
    await wear(window, appearance)
    const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze()
    expect(
      violations.map(({ id, nodes }) => `${appearance} ${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
    ).toEqual([])
  }
}
