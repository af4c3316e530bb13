// Checking, names and finding: output, errors and exit statuses, as docs/command-line.md promises them.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { typeCommand, typeJson } from '../testing/type-command.ts'
import { errorOf, firstId, typedSample } from '../testing/typed-sample.ts'

let folder = ''
let archive = ''

beforeEach(async () => {
  const made = await typedSample()
  folder = made.folder
  archive = made.archive
})

describe('check and names', () => {
  beforeEach(() => {
    vi.stubEnv('CORRIGENDA_CACHE', join(folder, 'cache'))
    onTestFinished(() => void vi.unstubAllEnvs())
  })

  interface Checked {
    readonly articles: number
    readonly words: number
    readonly findings: {
      id: string
      field: string
      start: number
      quote: string
      kind: string
      group: string | null
      suggestions: string[]
    }[]
    readonly stylebook: { path: string; detail: string }[]
    readonly coverage: { articles: number; checked: number; clean: number; undecided: number }
  }

  interface Shown {
    readonly fields: Record<string, string>
  }

  it('finds the planted names where it says, proposes what names.yml rules, and names what it cannot use', async () => {
    const rulings = '- name: François Bozizé\n  aliases: [Francois Bozie]\n- nome: nobody\n'
    await writeFile(join(archive, 'stylebook', 'names.yml'), rulings)
    const id = await firstId(archive, 'headline:"peace accord"')
    const { status, document } = await typeJson<Checked>('check', archive, '--ids', id, '--kinds', 'name,repeated')
    expect([status, document.articles]).toEqual([0, 1])
    const quotes = document.findings.map(({ quote }) => quote)
    expect(quotes).toEqual(expect.arrayContaining(['Central Africa Republic', 'for for for', 'Prighozhin', 'Touadera']))
    const reads = Object.fromEntries(document.findings.map(({ quote, suggestions }) => [quote, suggestions[0]]))
    expect(reads).toMatchObject({ 'Francois Bozie': 'François Bozizé', Bozize: 'Bozizé' })
    expect(document.stylebook).toMatchObject([{ path: 'names.yml' }])
    const shown = await typeJson<Shown>('show', archive, id, '--as', 'json')
    for (const { field, start, quote } of document.findings) {
      expect(shown.document.fields[field]?.slice(start, start + quote.length)).toBe(quote)
    }
  })

  it('says how much of the archive is checked, by all checks, as it reads now', async () => {
    const id = await firstId(archive, 'headline:"peace accord"')
    const { stdout } = await typeCommand('check', archive, '--ids', id)
    const [, said, count] = /: 1 of (\d+) articles, 0 clean, (\d+) findings undecided\.$/m.exec(stdout) ?? []
    expect([Number(said) > 1, stdout.includes(`${count} findings in 1 article `)]).toEqual([true, true])
    await typeCommand(
      'correct',
      archive,
      id,
      '--find',
      'for for for',
      '--replace',
      'for',
      '--category',
      'grammar',
      '--reason',
      'typing',
    )
    const after = await typeJson<Checked>('check', archive, '--ids', id, '--kinds', 'repeated')
    expect(after.document.coverage).toMatchObject({ checked: 0 })
  })

  it('shows the names of the archive that look like one', async () => {
    const { document } = await typeJson<{ clusters: { canonical: string; variants: { form: string }[] }[] }>(
      'names',
      archive,
    )
    const country = document.clusters.find(({ canonical }) => canonical === 'Central African Republic')
    expect(country?.variants).toMatchObject([{ form: 'Central Africa Republic', articles: 1, count: 1 }])
  })

  it('refuses kinds there are not, and both sources at once', async () => {
    expect(await errorOf('check', archive, '--kinds', 'nonsense')).toEqual([2, 'usage'])
    expect(await errorOf('check', archive, '--text', '-')).toEqual([2, 'usage'])
    expect(await errorOf('check')).toEqual([2, 'usage'])
    expect(await errorOf('names', archive, '--min-confidence', '7')).toEqual([2, 'usage'])
  })

  it('rules on names: what is one name is found in copy, what is different is never shown again, and both are forgotten', async () => {
    const forms = async (): Promise<readonly string[]> => {
      const shown = await typeJson<{ clusters: { canonical: string; variants: { form: string }[] }[] }>(
        'names',
        archive,
      )
      return shown.document.clusters.flatMap(({ canonical, variants }) => [
        canonical,
        ...variants.map(({ form }) => form),
      ])
    }
    const pair = ['Central African Republic', 'Central Africa Republic'] as const
    expect(await forms()).toEqual(expect.arrayContaining([...pair]))
    const ruled = await typeJson<{ rulings: unknown[] }>('names', archive, 'differ', ...pair)
    expect(ruled.document.rulings).toMatchObject([
      { name: 'François Bozizé' },
      { name: pair[0], notVariantOf: [pair[1]] },
    ])
    expect(await forms()).not.toContain(pair[1])
    const back = await typeJson(
      'names',
      archive,
      'merge',
      pair[1],
      '--into',
      pair[0],
      '--source',
      'Desk',
      '--from',
      '2001-01-01',
    )
    expect(back.status).toBe(0)
    const found = await typeJson<Checked>('check', archive, '--kinds', 'name')
    const named = found.document.findings.filter(({ quote }) => quote === pair[1])
    expect(named).toMatchObject([{ suggestions: [pair[0]], message: expect.stringContaining('Desk') }])
    expect(await errorOf('names', archive, 'merge', 'X', '--into', pair[1])).toEqual([2, 'ruled-otherwise'])
    expect(await errorOf('names', archive, 'merge', 'X', '--into', 'Y', '--from', 'May')).toEqual([2, 'usage'])
    expect(await errorOf('names', archive, 'colour')).toEqual([2, 'usage'])
    expect((await typeJson('names', archive, 'forget', pair[0])).status).toBe(0)
    expect(await errorOf('names', archive, 'forget', pair[0])).toEqual([1, 'not-found'])
  })
})

interface FoundDocument {
  readonly articles: number
  readonly hits: number
  readonly results: readonly {
    id: string
    field: string
    start: number
    end: number
    match: string
    inQuotation: boolean
  }[]
  readonly skipped: readonly { id: string; reason: string }[]
}

describe('find', () => {
  beforeEach(() => {
    vi.stubEnv('CORRIGENDA_CACHE', join(folder, 'cache'))
    onTestFinished(() => void vi.unstubAllEnvs())
  })

  it('finds, counts, and says where in the corrected text; nothing found or a wrong pattern is told by its status', async () => {
    const { status, document } = await typeJson<FoundDocument>('find', archive, 'bozize')
    expect(status).toBe(0)
    expect(document.hits).toBe(document.results.length)
    expect(document.articles).toBe(new Set(document.results.map(({ id }) => id)).size)
    expect(document.skipped).toEqual([])
    const [{ id, field, start, end, match }] = document.results as [FoundDocument['results'][number]]
    const shown = await typeJson<{ fields: Record<string, { text: string }> }>('show', archive, id)
    expect(JSON.stringify(shown.document)).toContain(match)
    expect(end - start).toBe(match.length)
    expect(field).toMatch(/^(headline|body)$/)
    expect((await typeJson<FoundDocument>('find', archive, 'zqzqzq')).status).toBe(1)
    expect(await errorOf('find', archive, '(a', '--regex')).toEqual([2, 'bad-pattern'])
    expect(await errorOf('find', archive, '')).toEqual([2, 'bad-pattern'])
    expect(await errorOf('find', archive, 'x', '--query', 'colour:red')).toEqual([2, 'bad-query'])
    expect(await errorOf('find', join(folder, 'nowhere'), 'x')).toEqual([3, 'not-an-archive'])
  })

  it('takes its flags as they are meant, and a query narrows it', async () => {
    const hits = async (...args: readonly string[]): Promise<number> =>
      (await typeJson<FoundDocument>('find', archive, ...args)).document.hits
    const exact = await hits('Bozizé', '--case', '--accents')
    expect(exact).toBeGreaterThan(0)
    expect(await hits('\\bBozi[sz]e\\b', '--regex')).toBeGreaterThan(exact)
    expect(await hits('ozize', '--word')).toBe(0)
    expect(await hits('bozize', '--query', 'tag:harbour')).toBe(0)
  })

  it('tells people article by article', async () => {
    const { stdout, status } = await typeCommand('find', archive, 'for for for')
    expect(status).toBe(0)
    expect(stdout).toMatch(/^[0-9a-z]{16} {2}\d{4}-\d\d-\d\d {2}.+\n {2}body \d+: .*for for for.*\n/)
    expect(stdout).toMatch(/\n1 hit in 1 article\n$/)
  })
})
