// Puts a reporter's slips into a story: a name misspelt in one place and right in the others, a repeated word, a wrong
// number. A reporter misspells a name the same way every time.
import type { Category } from '../../schema/index.ts'
import type { Scene } from './expand.ts'
import type { Random } from './random.ts'

/** A slip: the text in the body, and the correct text. */
export interface Slip {
  readonly wrong: string
  readonly right: string
  readonly category: Category
  readonly reason: string
}

interface Slipped {
  readonly body: string[]
  readonly slips: readonly Slip[]
}

const MISSPELT_SHARE = 0.12
const DOUBLED_SHARE = 0.06
const DOUBLED_WORD = / (for|the|of|in|to|that|and) (?=\p{Ll})/gu
const NUMBER = /(?<= )\d{2,3}(?= \p{Ll})/gu

/** The paragraphs with slips in them; with `isCorrected` there is at least one wherever the text allows it. */
export function withSlips(
  paragraphs: readonly string[],
  scene: Scene,
  reporter: number,
  isCorrected: boolean,
): Slipped {
  const { random } = scene
  let text = paragraphs.join('\n')
  const slips: Slip[] = []
  const take = (slipped: readonly [string, Slip] | null): void => {
    if (!slipped) return
    text = slipped[0]
    slips.push(slipped[1])
  }
  if (isCorrected || random.chance(MISSPELT_SHARE)) take(misspellOne(text, scene, reporter))
  if (random.chance(isCorrected ? 0.3 : DOUBLED_SHARE)) take(sayTwice(text, random))
  if (isCorrected && (slips.length === 0 || random.chance(0.3))) take(miscount(text, random))
  return { body: text.split('\n'), slips }
}

function misspellOne(text: string, { cast, random }: Scene, reporter: number): readonly [string, Slip] | null {
  const people = [cast.A, cast.B, cast.C].filter(({ misspelt }) => misspelt.length > 0)
  if (people.length === 0) return null
  const { surname, misspelt } = random.pick(people)
  const wrong = misspelt[reporter % misspelt.length] ?? surname
  if (text.includes(wrong) && wordPattern(wrong).test(text)) return null
  const places = text.includes(surname) ? [...text.matchAll(wordPattern(surname))] : []
  if (places.length === 0) return null
  const at = random.pick(places).index
  const reason = `the name is ${surname}`
  return [replaceAt(text, at, surname, wrong), { wrong, right: surname, category: 'name', reason }]
}

function sayTwice(text: string, random: Random): readonly [string, Slip] | null {
  const places = [...text.matchAll(DOUBLED_WORD)]
  if (places.length === 0) return null
  const { index, 1: word = '' } = random.pick(places)
  const slipped = replaceAt(text, index, ` ${word}`, ` ${word} ${word}`)
  return [slipped, { wrong: `${word} ${word}`, right: word, category: 'grammar', reason: 'a word stands twice' }]
}

function miscount(text: string, random: Random): readonly [string, Slip] | null {
  const places = [...text.matchAll(NUMBER)]
  if (places.length === 0) return null
  const { 0: right, index } = random.pick(places)
  const wrong = String(Number(right) + random.between(1, 9) * 10)
  if (wordPattern(wrong).test(text)) return null
  return [replaceAt(text, index, right, wrong), { wrong, right, category: 'number', reason: 'as the report has it' }]
}

/** Matches the words without a letter, digit or underscore on either side. */
export function wordPattern(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}_])${words.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}(?![\\p{L}\\p{N}_])`, 'gu')
}

function replaceAt(text: string, at: number, old: string, replacement: string): string {
  return text.slice(0, at) + replacement + text.slice(at + old.length)
}
