// What the interface and the command line say is plain English: words of translated-sounding prose are in no text of
// theirs.
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const PROJECT = resolve(import.meta.dirname, '..')
/** Unwanted words, each with a replacement. */
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

/** Sources whose texts people read, without tests. */
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

/** Unwanted in comments, each with a replacement. The list is shorter, since comments also describe code in these words. */
const INSTEAD_IN_COMMENTS: Readonly<Record<string, string>> = {
  anew: 'again',
  mend: 'fix',
  mends: 'fixes',
  mended: 'fixed',
  heed: 'follow',
  heeds: 'follows',
  nobody: 'no one',
  somebody: 'someone',
  everybody: 'everyone',
  whoever: 'anyone who, or the caller',
  beside: 'next to',
  parted: 'separated',
  'bring in': 'import',
  'brought in': 'imported',
  'take back': 'undo or revert',
  'taken back': 'undone or reverted',
  'put right': 'fixed',
  'told of': 'shown or sent',
}
const UNWANTED_IN_COMMENTS = new RegExp(`\\b(?:${Object.keys(INSTEAD_IN_COMMENTS).join('|')})\\b`, 'i')
/** A function returns; it does not answer. */
const ANSWERS = /(?:^|[.;:] )answers (?:an?|the|null|what|whether|how|which|its|it)\b/i
const isUnwanted = (comment: string): boolean => UNWANTED_IN_COMMENTS.test(comment) || ANSWERS.test(comment)

/** Files and folders whose comments may contain them, each with the reason. */
const NOT_YET: Readonly<Record<string, string>> = { 'scripts/plain-words.test.ts': 'quotes the words' }

test('comments are free of unwanted words', () => {
  const found = ['data', 'electron', 'renderer', 'scripts', 'e2e']
    .flatMap((folder) =>
      readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
    )
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.(?:m?ts|tsx|mjs|css)$/.test(file))
    .filter((file) => !Object.keys(NOT_YET).some((exempt) => file.startsWith(exempt)))
    .flatMap((file) => commentsIn(readFileSync(join(PROJECT, file), 'utf8')).map((comment) => `${file}: ${comment}`))
    .filter((line) => isUnwanted(line.replace(/^\S+ /, '')))
  expect(found).toEqual([])
})

test('unwanted words are found in every kind of comment, and only there', () => {
  const code = `const a = 'nobody' // made anew
/** Returns a name, */
/*
 * beside it.
 */
/* Answers whether it is so. */`
  expect(commentsIn(code).filter(isUnwanted)).toEqual(['made anew', 'beside it.', 'Answers whether it is so.'])
})

/** The comments of a source, each on one line, without names of code (in backticks). */
function commentsIn(code: string): readonly string[] {
  return [...code.matchAll(/(?:^|[\s{])\/\*[\s\S]*?\*\/|(?:^|\s)\/\/ .*$/gm)].map(([comment]) =>
    comment
      .replaceAll(/^\s*|\s*\*\/|\/\*[\s*]*|\/\/ |\n\s*\*?/g, ' ')
      .replaceAll(/`[^`]*`/g, '')
      .trim(),
  )
}
