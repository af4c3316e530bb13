// Find in an article as long as a book: every key responds, all matches are counted, and only visible ones are painted.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCli } from '../data/testing/run-cli.ts'
import { reader } from './desk.ts'
import { expect, test } from './launch.ts'

const PARAGRAPHS = 2000
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
  await window.keyboard.type('e')
  await expect(window.getByRole('search').getByRole('status')).toContainText(inAll.toLocaleString('en-GB'))
  await expect.poll(async () => (await painted()).inView).toBeGreaterThan(20)
  expect((await painted()).all).toBeLessThan(5000)
  // Also elsewhere in the article, once scrolled there.
  await reader(window).evaluate((pane) => void pane.scrollTo({ top: pane.scrollHeight / 2 }))
  await expect.poll(async () => (await painted()).inView).toBeGreaterThan(20)
  await window.keyboard.press('ControlOrMeta+a')
  await window.keyboard.type('bozize')
  await expect(window.getByRole('search').getByRole('status')).toContainText(PARAGRAPHS.toLocaleString('en-GB'))
  await window.keyboard.press('Shift+Enter')
  await expect.poll(() => reader(window).evaluate((pane) => pane.scrollTop > pane.scrollHeight / 2)).toBe(true)
})
