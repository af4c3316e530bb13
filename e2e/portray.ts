// Screenshots and accessibility checks of the present state, in both appearances and both sizes.
import AxeBuilder from '@axe-core/playwright'
import type { ElectronApplication, Page } from '@playwright/test'
import { isBridged } from './chromium-window.ts'
import { expect, screenshot } from './launch.ts'

const SIZES = { narrow: { width: 900, height: 700 }, wide: { width: 1440, height: 900 } } as const
const APPEARANCES = ['dark', 'light'] as const
/** In CI, where time is short, each state is captured and checked once. */
const IS_QUICK = Boolean(process.env.CI)

/** What passes is not described: describing it takes three times as long as finding out. */
const ONLY_VIOLATIONS = { resultTypes: ['violations' as const] }

export async function resize(app: ElectronApplication, window: Page, width: number, height: number): Promise<void> {
  if (isBridged(window)) await window.setViewportSize({ width, height })
  else {
    const frame = await app.browserWindow(window)
    await frame.evaluate((shown, size) => shown.setContentSize(size.width, size.height), { width, height })
  }
  await expect.poll(() => window.evaluate(() => innerWidth)).toBe(width)
}

/** Playwright sets the system's preferred appearance; without motion, so that the next frame is final. */
async function wear(window: Page, colorScheme: (typeof APPEARANCES)[number]): Promise<void> {
  await window.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  // The page notices it a moment later.
  const isDark = colorScheme === 'dark'
  await expect.poll(() => window.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(isDark)
  await drawn(window)
}

/** Waits until all changes so far are on the screen, and colour transitions have ended. */
export async function drawn(window: Page): Promise<void> {
  await window.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    const passing = document.getAnimations().filter((one) => Number.isFinite(one.effect?.getComputedTiming().endTime))
    await Promise.allSettled(passing.map(({ finished }) => finished))
  })
}

/** out/screenshots/<name>-<size>-<appearance>.png; the window is wide and light again afterwards. */
export async function portray(app: ElectronApplication, window: Page, name: string): Promise<void> {
  for (const size of IS_QUICK ? (['wide'] as const) : (['narrow', 'wide'] as const)) {
    await resize(app, window, SIZES[size].width, SIZES[size].height)
    for (const appearance of IS_QUICK ? (['light'] as const) : APPEARANCES) {
      await wear(window, appearance)
      await screenshot(window, `${name}-${size}-${appearance}`)
    }
  }
}

/** out/screenshots/<name>-forced.png: in a system's forced colours. */
export async function portrayForced(window: Page, name: string): Promise<void> {
  await window.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  await drawn(window)
  await screenshot(window, `${name}-forced`)
  await window.emulateMedia({ forcedColors: 'none' })
}

/** No violation of axe's rules, in light and dark; the window is light afterwards. */
export async function expectAccessible(window: Page): Promise<void> {
  for (const appearance of IS_QUICK ? (['light'] as const) : APPEARANCES) {
    await wear(window, appearance)
    const axe = new AxeBuilder({ page: window }).setLegacyMode(true).options(ONLY_VIOLATIONS)
    const { violations } = await axe.analyze()
    expect(
      violations.map(
        ({ id, nodes }) =>
          `${appearance} ${id}: ${nodes.map(({ html, any }) => `${html} ${any[0]?.message ?? ''}`).join(' | ')}`,
      ),
    ).toEqual([])
  }
}
