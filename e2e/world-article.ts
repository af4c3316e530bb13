// Helpers for the specs of correcting: the article they work on, and the command line's view of it afterwards.
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { runCli, runCliJson } from '../data/testing/run-cli.ts'
import { article, reader } from './desk.ts'
import { expect, type Launched, SAMPLE } from './launch.ts'

export const WORLD = 'Two years after peace accord'

export const popover = (window: Page) => window.getByRole('dialog', { name: 'Correct' })
export const said = (window: Page, text: string) => window.locator('[aria-live=polite]').filter({ hasText: text })

export async function openWorld({ window }: Launched): Promise<void> {
  const sample = window.getByRole('button', { name: 'Open the sample archive' })
  if (await sample.isVisible()) await sample.click()
  await window.getByRole('option', { name: new RegExp(WORLD) }).click()
  await expect(article(window)).toContainText('Francois')
  await reader(window).focus()
}

export interface Shown {
  readonly fields: Readonly<Record<string, string>>
  readonly corrections: readonly {
    readonly before: string
    readonly after: string
    readonly status: string
    readonly category: string
    readonly reason: string
  }[]
  readonly notice: { readonly class: string; readonly text: string; readonly stale: boolean } | null
}

/** Closes the app, verifies the archive, and returns the article as the command line shows it. */
export async function shownAfterwards({ app, userData }: Launched): Promise<Shown> {
  await app.close()
  const archive = join(userData, SAMPLE)
  const verified = await runCli('verify', archive)
  expect(verified.stdout).toContain('everything is as it was logged')
  const { document: listed } = await runCliJson<{ articles: { id: string }[] }>(
    'list',
    archive,
    'headline:"years after"',
  )
  const { document } = await runCliJson<Shown>('show', archive, listed.articles[0]?.id ?? '', '--as', 'json')
  return document
}
