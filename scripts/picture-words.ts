// Whether the pictures of the manual are younger than the screens they show: each is kept with the words the window showed
// (picture-words.json), and a run of the e2e tests notes the words of the screens it takes (e2e/picture-words.ts). Fonts and
// colours differ from one computer to the next, words do not. Only words of the window count, which are the same whatever
// is in the archive.
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { formatInfos } from '../data/formats/writing/export-formats.ts'
import { en } from '../renderer/messages/en.ts'
import { PICTURES } from './picture-list.ts'

export const WORDS = 'scripts/picture-words.json'

/**
 * Every message of the window that has no value in it, and the words of the formats of exports; not whether there is
 * anything to undo, nor what is written on keys, which differs from one system to the next.
 */
export const WINDOW_WORDS: ReadonlySet<string> = new Set([
  ...Object.entries<string>(en).flatMap(([id, message]) =>
    message.includes('{') || /^(?:undo|cap)\./.test(id) ? [] : [message],
  ),
  ...formatInfos().flatMap(({ words }) => [words.label, words.hint]),
])

/** By the name of the picture. */
export type PictureWords = Readonly<Record<string, readonly string[]>>

/** Light and dark, a screen says the same. */
export function stateOf(screenshot: string): string {
  return screenshot.replace(/-(?:light|dark)$/, '')
}

const fileOf = (project: string, screenshot: string): string =>
  join(project, 'out', 'screenshots', `${stateOf(screenshot)}.words.json`)

/** Forgets what an earlier run noted in the project (absolute path). */
export function forgetWords(project: string): void {
  for (const { screenshot } of Object.values(PICTURES)) rmSync(fileOf(project, screenshot), { force: true })
}

/** What the last run noted; pictures it did not take are missing. */
export function wordsSeen(project: string): PictureWords {
  const taken = Object.entries(PICTURES).filter(([, { screenshot }]) => existsSync(fileOf(project, screenshot)))
  return Object.fromEntries(
    taken.map(([name, { screenshot }]) => [name, JSON.parse(readFileSync(fileOf(project, screenshot), 'utf8'))]),
  )
}

export function wordsKept(project: string): PictureWords {
  return JSON.parse(readFileSync(join(project, WORDS), 'utf8'))
}

/** A line for each picture that shows other words than the window does now. */
export function outOfDate(kept: PictureWords, seen: PictureWords): readonly string[] {
  return Object.entries(seen).flatMap(([name, words]) => {
    const before = kept[name] ?? []
    const gone = before.filter((word) => !words.includes(word)).map((word) => `without “${word}”`)
    const added = words.filter((word) => !before.includes(word)).map((word) => `with “${word}”`)
    const changes = [...gone, ...added]
    return changes.length === 0 ? [] : [`docs/pictures/${name}.png: the window is now ${changes.join(', ')}`]
  })
}
