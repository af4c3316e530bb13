// Find & correct on the command line, over 200 articles: some hits left out, the rest corrected as one act, undone
// later with subsequent work kept.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { typeCommand, typeJson } from '../testing/type-command.ts'

const ARTICLES = 200
const HOW = ['--category', 'name', '--reason', 'stylebook'] as const
let archive = ''

interface Replaced {
  readonly batch: string | null
  readonly articles: number
  readonly applied: number
  readonly skipped: readonly { id: string; field: string; start: number; reason: string }[]
  readonly places: readonly { id: string; field: string; start: number; before: string; after: string }[]
}

const replace = (...args: readonly string[]) => typeJson<Replaced>('replace', archive, ...args)
const textOf = async (id: string): Promise<string> => (await typeCommand('show', archive, id, '--as', 'text')).stdout
const hits = async (pattern: string, ...how: readonly string[]): Promise<number> =>
  (await typeJson<{ hits: number }>('find', archive, pattern, ...how)).document.hits

/** Creates an archive of articles with these bodies. */
async function archiveOf(bodies: readonly string[]): Promise<void> {
  const folder = await temporaryFolder()
  archive = join(folder, 'archive')
  await mkdir(join(folder, 'copy'))
  for (const [n, body] of bodies.entries()) {
    await writeFile(join(folder, 'copy', `${n}.txt`), `The harbour, day ${n}\n\n${body}\n`)
  }
  await typeCommand('create', archive, '--title', 'Courier')
  const done = await typeCommand('import', archive, join(folder, 'copy'))
  expect(done.status, done.stderr).toBe(0)
}

describe('replace', () => {
  beforeEach(async () => {
    await archiveOf(
      Array.from({ length: ARTICLES }, (_, n) =>
        n === 7
          ? 'General Bozize spoke. “Bozize must go,” a woman said. Write to bozize@harbour.example or see www.bozize.example/wall.'
          : `On day ${n} General Bozize spoke to the crew about the wall. BOZIZE, the banner read.`,
      ),
    )
  })

  it('lists with --dry-run, leaves three hits out, corrects the rest as one act, and its undo keeps a later edit', async () => {
    const dry = await replace('Bozize', 'Bozizé', '--accents', '--keep-case', '--dry-run')
    expect(dry.status).toBe(0)
    expect(dry.document).toMatchObject({ batch: null, articles: ARTICLES, applied: 2 * (ARTICLES - 1) + 1 })
    expect(dry.document.skipped.map(({ reason }) => reason)).toEqual(['quotation', 'address', 'address'])
    expect(new Set(dry.document.places.map(({ before, after }) => `${before} ${after}`))).toEqual(
      new Set(['Bozize Bozizé', 'BOZIZE BOZIZÉ']),
    )
    expect(await hits('Bozizé', '--accents')).toBe(0)

    const [one, two, , , five] = dry.document.places as [
      Replaced['places'][0],
      Replaced['places'][0],
      ...Replaced['places'][0][],
    ]
    if (!five) throw new Error('fewer places than expected')
    const left = [`${one.id}:${one.field}:${one.start}`, `${two.id}:${two.start}`, `${five.id}:body:${five.start}`]
    const except = left.flatMap((place) => ['--except', place])
    const done = await replace('Bozize', 'Bozizé', '--accents', '--keep-case', ...except, ...HOW)
    expect(done.status).toBe(0)
    expect(done.document.applied).toBe(dry.document.applied - 3)
    expect(done.document.skipped.filter(({ reason }) => reason === 'excepted')).toHaveLength(3)
    expect(await hits('Bozize', '--accents', '--word')).toBe(3 + 3)
    expect(await textOf(one.id)).toContain('General Bozize spoke')

    const other = dry.document.places.at(-1)?.id ?? ''
    expect(await textOf(other)).toContain('BOZIZÉ, the banner read')
    const later = ['--find', 'the crew', '--replace', 'the whole crew', '--category', 'fact', '--reason', 'r'] as const
    expect((await typeCommand('correct', archive, other, ...later)).status).toBe(0)
    const undone = await typeCommand('undo', archive, done.document.batch ?? '')
    expect(undone.status, undone.stderr).toBe(0)
    expect(await hits('Bozizé', '--accents')).toBe(0)
    expect(await textOf(other)).toContain('General Bozize spoke to the whole crew')
    expect((await typeCommand('verify', archive)).status).toBe(0)
  })

  it('takes quotations and addresses when asked to, proposes when asked to, and excepts whole articles', async () => {
    const all = await replace('bozize', 'Bozizé', '--include-quotations', '--include-addresses', '--dry-run')
    expect(all.document.skipped).toEqual([])
    const id = all.document.places.find(({ before }) => before === 'bozize')?.id ?? ''
    const proposed = await replace('bozize', 'Bozizé', '--query', 'woman', '--status', 'proposed', ...HOW)
    expect(proposed.document).toMatchObject({ articles: 1, applied: 1 })
    // The proposal already changes that place, so it is left.
    const again = await replace('bozize', 'Bozizé', '--query', 'woman', ...HOW)
    expect([again.status, again.document]).toMatchObject([1, { error: { code: 'no-change' } }])
    const none = await replace('bozize', 'Bozizé', '--except', id.slice(0, 8), '--dry-run')
    expect(none.document.places.some((place) => place.id === id)).toBe(false)
  })
})

describe('replace with a pattern', () => {
  it('fills in what was captured, and refuses what is wrong without changing anything', async () => {
    await archiveOf(['It is 12 km to the wall and 3 km back.', 'The wall is 40 km long. The wall is old.'])
    const done = await replace('(?<n>\\d+) km', '$<n> kilometres', '--regex', ...HOW)
    expect(done.document).toMatchObject({ applied: 3, articles: 2 })
    expect(await hits('12 kilometres')).toBe(1)
    expect((await replace('wall(', 'x', '--regex', ...HOW)).status).toBe(2)
    expect((await replace('wall', 'quay', '--reason', 'r')).status).toBe(2)
    expect((await replace('wall', 'quay', ...HOW, '--except', '%')).status).toBe(2)
    const nothing = await replace('nowhere', 'quay', ...HOW)
    expect([nothing.status, nothing.document.applied]).toEqual([1, 0])
    expect((await replace('wall', 'wall', ...HOW)).status).toBe(1)
    expect((await replace('wall', '', '--query', 'long', ...HOW)).document.applied).toBe(2)
    expect(await hits('wall')).toBe(1)
  })
})
