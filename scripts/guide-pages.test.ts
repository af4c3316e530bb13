// The guide inside the app is built from the documents, without anything that could run or open a link unasked.
import { expect, test } from 'vitest'
import { guidePage, guidePages } from './guide-pages.ts'

test('a document becomes sections with fragments, words to search and a plain tree', () => {
  const page = guidePage(
    'guide',
    '# The guide\n\n## Names & “forms”\n\nSay *how* it is [written](checks.md#house-style).\n\n| A | B |\n|---|---|\n| 1 | 2 |\n',
  )
  expect(page.title).toBe('The guide')
  expect(page.sections).toEqual([
    { id: 'names--forms', title: 'Names & “forms”', level: 2, text: 'Say how it is written. A B 1 2' },
  ])
  expect(JSON.stringify(page.tree)).toContain('"dataPage":"checks","dataSection":"house-style"')
  expect(JSON.stringify(page.tree)).toContain('"tagName":"table"')
})

test('nothing runs, no picture is asked for, and only https leads outside', () => {
  const { tree } = guidePage(
    'guide',
    '<script>alert(1)</script>\n\n<img src=x onerror=alert(1)>\n\n![shot](pictures/a.png)\n\n[a](javascript:alert(1)) [b](https://example.org/) [c](../README.md) [d](file:///etc/passwd)\n',
  )
  const all = JSON.stringify(tree)
  expect(all).not.toMatch(/script|onerror|img|javascript|README|passwd|pictures/)
  expect(all).toContain('"href":"https://example.org/"')
})

test('every link between the documents leads to a section there is', () => {
  const pages = guidePages()
  const broken: string[] = []
  for (const page of pages) {
    for (const [, to = '', section = ''] of JSON.stringify(page.tree).matchAll(
      /"dataPage":"([^"]*)","dataSection":"([^"]*)"/g,
    )) {
      const target = pages.find(({ id }) => id === to)
      const isThere = section === '' || target?.sections.some(({ id }) => id === section)
      if (!isThere) broken.push(`${page.id}: ${to}#${section}`)
    }
  }
  expect(broken).toEqual([])
})
