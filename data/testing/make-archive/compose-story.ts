// One story: text as a reporter files it, its metadata, and the slips in it.
import type { MetadataPatch } from '../../schema/index.ts'
import { capitalised, expand, type Scene } from './expand.ts'
import { type Names, type Person, PLACES, WELL_KNOWN } from './names.ts'
import { CURLY, GUILLEMETS, LOW, type QuotationStyle, quoted, quotedOver, SINGLE, STRAIGHT } from './quotations.ts'
import { Random } from './random.ts'
import { type Slip, withSlips } from './slips.ts'
import { CONTINUATIONS, REMARKS, SAYINGS } from './stories/anywhere.ts'
import { council, courts, education } from './stories/civic.ts'
import { environment, farming, fishing, transport } from './stories/land-and-sea.ts'
import { business, culture, health, obituaries, sport, world } from './stories/people-and-world.ts'
import type { StoryKind } from './stories/story-kind.ts'

export interface Story {
  readonly name: string
  readonly text: string
  readonly metadata: MetadataPatch
  readonly published: Date
  /** What is wrong in the text, in reading order. */
  readonly slips: readonly Slip[]
  readonly isCorrected: boolean
}

const KINDS: readonly StoryKind[] = [
  ...[world, council, sport, business, courts, culture, health],
  ...[environment, transport, farming, education, fishing, obituaries],
]
const SOURCES: readonly { readonly name: string; readonly style: QuotationStyle; readonly isWire: boolean }[] = [
  { name: 'Print edition', style: CURLY, isWire: false },
  { name: 'Web edition', style: STRAIGHT, isWire: false },
  { name: 'Wire copy', style: CURLY, isWire: true },
  { name: 'Littoral Press', style: SINGLE, isWire: true },
  { name: 'Weekend edition', style: CURLY, isWire: false },
  { name: 'Bureau Sud', style: GUILLEMETS, isWire: true },
  { name: 'Radio desk', style: LOW, isWire: false },
]
const REPORTERS = 140
const TAGGED_PLACES = 200
const STORY_STREAM = 3
const FIRST_YEAR = 1998
const YEARS = 28
const LINE_WIDTH = 72

/** Story number `n` of a seed. `correctedShare` of all stories have slips that were found and corrected. */
export function composeStory(seed: number, n: number, names: Names, correctedShare: number): Story {
  const random = new Random(seed, STORY_STREAM, n)
  const kind = KINDS[random.rank(KINDS.length)] as StoryKind
  const source = SOURCES[random.rank(SOURCES.length)] as (typeof SOURCES)[number]
  const towns = { P: random.rank(PLACES), Q: random.rank(PLACES) }
  const reporter = random.rank(REPORTERS)
  const scene: Scene = {
    random,
    cast: { A: castOne(random, names, n, 0), B: castOne(random, names, n, 1), C: castOne(random, names, n, 2) },
    towns: { P: names.place(towns.P), Q: names.place(towns.Q === towns.P ? towns.P + 1 : towns.Q) },
    published: publicationDate(random),
    introduced: new Set(),
  }
  const headline = capitalised(expand(random.pick(kind.headlines), { ...scene, introduced: new Set() }))
  const paragraphs = composeBody(kind, scene, source.style)
  const isCorrected = random.chance(correctedShare)
  const { body, slips } = withSlips(paragraphs, scene, reporter, isCorrected)
  if (source.isWire && body[0] !== undefined) body[0] = `${scene.towns.P.toUpperCase()} — ${body[0]}`
  const byline = random.chance(0.8) ? [`By ${fullName(names.person(reporter))}`] : []
  const credits = source.isWire ? [`(Edited by ${fullName(names.person(random.rank(REPORTERS)))})`] : []
  const all = [headline, ...byline, ...body, ...credits]
  const lines = random.chance(0.08) ? all.map(wrapped) : all
  const tags = tagsFor(kind, random, towns.P < TAGGED_PLACES ? scene.towns.P : null)
  return {
    name: `${slug(headline)}-${n}.txt`,
    text: `${lines.join('\n\n')}\n`,
    published: scene.published,
    metadata: { desk: kind.desk, source: source.name, tags, ...dated(scene.published, random) },
    slips,
    isCorrected,
  }
}

/** Half of the people are known from other stories; the better known occur more often. */
function castOne(random: Random, names: Names, n: number, place: number): Person {
  return names.person(random.chance(0.5) ? random.rank(WELL_KNOWN) : WELL_KNOWN + n * 3 + place)
}

function composeBody(kind: StoryKind, scene: Scene, style: QuotationStyle): string[] {
  const { random } = scene
  const sentences = shuffled([...kind.facts, ...someOf(REMARKS, 16, random)], random)
  const sayings = shuffled([...kind.quotes, ...someOf(SAYINGS, 3, random)], random)
  const paragraphs = [expand(random.pick(kind.leads), scene)]
  const wanted = random.between(10, 20)
  while (paragraphs.length < wanted) {
    const saying = random.chance(0.3) ? sayings.pop() : undefined
    if (saying !== undefined) paragraphs.push(...quotation(saying, scene, style))
    else if (sentences.length > 0) paragraphs.push(paragraphOf(sentences, scene))
    else break
  }
  return paragraphs
}

function paragraphOf(sentences: string[], scene: Scene): string {
  const taken = sentences.splice(0, scene.random.between(1, 3))
  return taken.map((template) => capitalised(expand(template, scene))).join(' ')
}

function quotation(saying: string, scene: Scene, style: QuotationStyle): readonly string[] {
  const { random } = scene
  const words = capitalised(expand(saying, scene))
  const said = `${expand('{said}', scene)} ${expand(random.pick(['{A}', '{B}', '{C}']), scene)}`
  if (random.chance(0.12)) {
    return quotedOver(words, said, capitalised(expand(random.pick(CONTINUATIONS), scene)), style)
  }
  const more = random.chance(0.35) ? capitalised(expand(random.pick(SAYINGS), scene)) : ''
  return [quoted(words, said, style, more)]
}

function tagsFor({ tags }: StoryKind, random: Random, town: string | null): string[] {
  const chosen = new Set<string>()
  const wanted = random.between(1, 4)
  for (let n = 0; n < wanted; n += 1) chosen.add(tags[random.rank(tags.length)] ?? '')
  if (town !== null && random.chance(0.5)) chosen.add(town)
  return [...chosen]
}

/** More was published, or at least kept, in later years. */
function publicationDate(random: Random): Date {
  const at = random.next() ** 0.7 * YEARS
  const start = Date.UTC(FIRST_YEAR, 0, 1)
  const end = Date.UTC(FIRST_YEAR + YEARS, 0, 1)
  return new Date(start + Math.floor(((end - start) * at) / YEARS / 60_000) * 60_000)
}

/** Usually to the minute, sometimes only the day, occasionally nothing. */
function dated(published: Date, random: Random): Pick<MetadataPatch, 'publishedAt'> {
  if (random.chance(0.01)) return { publishedAt: null }
  const iso = published.toISOString()
  return { publishedAt: random.chance(0.15) ? iso.slice(0, 10) : `${iso.slice(0, 19)}+00:00` }
}

function fullName({ given, surname }: Person): string {
  return `${given} ${surname}`
}

function slug(headline: string): string {
  const bare = headline.normalize('NFD').toLowerCase()
  return bare
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60)
}

function wrapped(paragraph: string): string {
  let line = ''
  const lines: string[] = []
  for (const word of paragraph.split(' ')) {
    if (line !== '' && line.length + word.length >= LINE_WIDTH) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].join('\n')
}

function shuffled(items: readonly string[], random: Random): string[] {
  const mixed = [...items]
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = random.between(0, at)
    ;[mixed[at], mixed[other]] = [mixed[other] as string, mixed[at] as string]
  }
  return mixed
}

function someOf(items: readonly string[], count: number, random: Random): readonly string[] {
  return shuffled(items, random).slice(0, count)
}
