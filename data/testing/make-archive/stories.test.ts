// Every template can be filled, whatever the random numbers; a reporter's slips are always the same.
import { describe, expect, it } from 'vitest'
import { composeStory } from './compose-story.ts'
import { expand } from './expand.ts'
import { Names } from './names.ts'
import { Random } from './random.ts'
import { wordPattern } from './slips.ts'
import * as anywhere from './stories/anywhere.ts'
import * as civic from './stories/civic.ts'
import * as landAndSea from './stories/land-and-sea.ts'
import * as peopleAndWorld from './stories/people-and-world.ts'

const names = new Names(1)
const kinds = [civic, landAndSea, peopleAndWorld].flatMap((stories) => Object.values(stories))
const templates = [
  ...kinds.flatMap(({ headlines, leads, facts, quotes }) => [...headlines, ...leads, ...facts, ...quotes]),
  ...Object.values(anywhere).flat(),
]

describe('stories', () => {
  it('every template fills', () => {
    const random = new Random(5)
    const cast = { A: names.person(1), B: names.person(2), C: names.person(3) }
    const towns = { P: names.place(1), Q: names.place(2) }
    const scene = { random, cast, towns, published: new Date('2004-03-07'), introduced: new Set<never>() }
    for (const template of templates) expect(expand(template, scene)).not.toMatch(/[{}]|undefined/)
  })

  it('names what is wrong as it is in the text, and what is right as it is elsewhere, or not at all', () => {
    const stories = Array.from({ length: 400 }, (_, n) => composeStory(1, n, names, 1))
    const slips = stories.flatMap(({ text, slips }) => slips.map((slip) => ({ text, ...slip })))
    expect(slips.length).toBeGreaterThan(400)
    for (const { text, wrong, right } of slips) {
      expect(wrong).not.toBe(right)
      expect(text.replaceAll('\n', ' ')).toMatch(wordPattern(wrong))
    }
  })

  it('gives one number one person, in any order', () => {
    const other = new Names(1)
    const late = Array.from({ length: 50 }, (_, n) => other.person(49 - n)).reverse()
    expect(late).toEqual(Array.from({ length: 50 }, (_, n) => names.person(n)))
  })
})
