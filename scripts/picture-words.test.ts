import { expect, it } from 'vitest'
import { PICTURES } from './picture-list.ts'
import { outOfDate, WINDOW_WORDS, wordsKept } from './picture-words.ts'
import { PROJECT } from './run-tool.ts'

it('names the pictures whose screen says something else, and none that were not taken', () => {
  const kept = { find: ['Find', 'Replace'], names: ['Names'], export: ['Export'] }
  expect(outOfDate(kept, { find: ['Find', 'Replace'], names: ['Name index'], welcome: ['Hello'] })).toEqual([
    'docs/pictures/names.png: the window is now without “Names”, with “Name index”',
    'docs/pictures/welcome.png: the window is now with “Hello”',
  ])
})

it('does not compare what is written on keys, which a Mac has signs for', () => {
  for (const cap of ['Ctrl', 'Alt', 'Esc', 'Enter', 'PgDn']) expect(WINDOW_WORDS.has(cap), cap).toBe(false)
})

it('every picture is kept with its words', () => {
  const kept = wordsKept(PROJECT)
  expect(Object.keys(kept).sort()).toEqual(Object.keys(PICTURES).sort())
  for (const [name, words] of Object.entries(kept)) expect(words.length, name).toBeGreaterThan(3)
})

it('no picture has a word that the window says no more', () => {
  const gone = Object.entries(wordsKept(PROJECT)).flatMap(([name, words]) =>
    words.filter((word) => !WINDOW_WORDS.has(word)).map((word) => `docs/pictures/${name}.png: “${word}”`),
  )
  expect(gone).toEqual([])
})
