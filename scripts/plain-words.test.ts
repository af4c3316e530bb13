// What the interface and the command line say is plain English: words of translated-sounding prose are in no text of theirs.
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const PROJECT = resolve(import.meta.dirname, '..')
/** Each with what to write instead. */
const INSTEAD: Readonly<Record<string, string>> = {
  anew: 'again',
  mend: 'fix',
  mended: 'fixed',
  heed: 'follow',
  heeds: 'follows',
  nobody: 'no one',
  somebody: 'someone',
  whoever: 'anyone who',
  stands: 'is',
  stood: 'was',
  beside: 'next to',
  'bring in': 'import',
  'brought in': 'imported',
  'take back': 'undo or revert',
  'taken back': 'undone or reverted',
  'put right': 'fixed',
  'reading only': 'read-only',
}
const UNWANTED = new RegExp(`\\b(?:${Object.keys(INSTEAD).join('|')})\\b`, 'i')
const TEXT = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g

/** Sources whose texts people read: tests, and comments, are not among them. */
function sources(folder: string): readonly string[] {
  return readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => join(folder, name))
}

test.each([...sources('renderer/messages'), ...sources('data/cli'), ...wordsOfMain()])('%s', (file) => {
  const code = readFileSync(join(PROJECT, file), 'utf8').replaceAll(/^\s*(?:\/\/|\/?\*).*$/gm, '')
  expect(
    [...code.matchAll(TEXT)].map(([text]) => text.replaceAll(/\$\{\w+\}/g, '')).filter((text) => UNWANTED.test(text)),
  ).toEqual([])
})

function wordsOfMain(): readonly string[] {
  return sources('electron/main').filter((file) => file.endsWith('words.ts'))
}
