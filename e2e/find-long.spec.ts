// Find in an article as long as a book: every key responds, all matches are counted, and only visible ones are painted.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCli } from '../data/testing/run-cli.ts'
import { reader } from './desk.ts'
import { expect, test } from './launch.ts'

/** 100,000 words. */
const PARAGRAPHS = 5300
const PARAGRAPH = 'The council met by the harbour wall and spoke of Bozizé, “old walls” and the tide until the evening.'

let folder: string
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'corrigenda-e2e-long-'))
  const lines = Array.from({ length: PARAGRAPHS }, (_, n) => `${PARAGRAPH} ${n}`)
  await writeFile(join(folder, 'book.txt'), `A long sitting\n\n${lines.join('\n\n')}\n`)
  for (const args of [
    ['create', join(folder, 'archive')],
    ['import', join(folder, 'archive'), join(folder, 'book.txt')],
  ]) {
    const { status, stderr } = await runCli(...args)
    expect(status, stderr).toBe(0)
  }
})
test.afterAll(async () => await rm(folder, { recursive: true, force: true }))

test('a letter that is everywhere is counted whole and painted where it is seen', async ({ launchApp }) => {
  const { window } = await launchApp({ hasSample: false, args: [join(folder, 'archive')] })
  await expect(reader(window)).toContainText('The council met')
  await reader(window).focus()
  await window.keyboard.press('Control+f')
  const inAll = PARAGRAPHS * (PARAGRAPH.match(/[eé]/gi)?.length ?? 0)
  const painted = () =>
    window.evaluate(() => {
      const ranges = [...(CSS.highlights.get('found') ?? [])] as Range[]
      const frame = document.querySelector('[data-pane=article] article')?.parentElement?.getBoundingClientRect()
      const inView = ranges.filter((range) => {
        const { top, bottom } = range.getBoundingClientRect()
        return frame !== undefined && bottom > frame.top && top < frame.bottom
      })
      return { all: ranges.length, inView: inView.length }
    })
  const status = window.getByRole('search').getByRole('status')
  // What the bar said after each of its changes: the search gives way to the window in between.
  await status.evaluate((element) => {
    const said: string[] = []
    Object.assign(window, { said })
    const options = { characterData: true, childList: true, subtree: true }
    new MutationObserver(() => said.push(element.textContent ?? '')).observe(element, options)
  })
  await window.keyboard.type('e')
  await expect(status).toHaveText(`1 of ${inAll.toLocaleString('en-GB')}`)
  const said = await window.evaluate(() => (window as unknown as { readonly said: readonly string[] }).said)
  expect(said).toEqual(['1 of 5,000+', `1 of ${inAll.toLocaleString('en-GB')}`])
  await expect.poll(async () => (await painted()).inView).toBeGreaterThan(20)
  expect((await painted()).all).toBeLessThan(5000)
  // Also elsewhere in the article, once scrolled there.
  await reader(window).evaluate((pane) => void pane.scrollTo({ top: pane.scrollHeight / 2 }))
  await expect.poll(async () => (await painted()).inView).toBeGreaterThan(20)
  // Keys pressed before all are found: the last match is the last of all.
  await window.keyboard.press('ControlOrMeta+a')
  for (const key of ['e', 'Shift+Enter']) await window.keyboard.press(key)
  await expect(status).toHaveText(`${inAll.toLocaleString('en-GB')} of ${inAll.toLocaleString('en-GB')}`)
  await expect.poll(() => reader(window).evaluate((pane) => pane.scrollTop > pane.scrollHeight / 2)).toBe(true)
  await window.keyboard.press('ControlOrMeta+a')
  await window.keyboard.type('bozize')
  await expect(status).toHaveText(`1 of ${PARAGRAPHS.toLocaleString('en-GB')}`)
  await window.keyboard.press('Shift+Enter')
  await expect.poll(() => reader(window).evaluate((pane) => pane.scrollTop > pane.scrollHeight / 2)).toBe(true)
})
