// Every command's answers, errors and exit statuses, as docs/command-line.md promises them.
import { mkdir, readdir, readFile, symlink, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { createSampleArchive, openArchive, systemContext } from '../index.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { typeCommand, typeJson } from '../testing/type-command.ts'
import { WIRE_COPY } from '../testing/wire-copy.ts'
import { COMMANDS, LATER_COMMANDS } from './commands/index.ts'

const context = systemContext('Ana Editor')
let folder = ''
let archive = ''

interface Listed {
  readonly total: number
  readonly articles: { id: string; headline: string; tags: string[]; published: string }[]
}

beforeEach(async () => {
  folder = await temporaryFolder()
  archive = join(folder, 'archive')
  const made = await createSampleArchive(archive, { context, app: 'test' })
  if (!made.ok) throw new Error(made.problem.code)
  await made.value.close()
})

async function firstId(query: string): Promise<string> {
  return (await typeJson<Listed>('list', archive, query)).document.articles[0]?.id ?? ''
}

const errorOf = async (...args: readonly string[]): Promise<readonly [number, string]> => {
  const { status, document } = await typeJson<{ error: { code: string; message: string } }>(...args)
  expect(document.error.message.length).toBeGreaterThan(12)
  return [status, document.error.code]
}

describe('usage', () => {
  it('answers 2 and a document for what cannot be understood', async () => {
    expect(await errorOf('frobnicate')).toEqual([2, 'usage'])
    expect(await errorOf('show', archive)).toEqual([2, 'usage'])
    expect(await errorOf('list', archive, '--nonsense')).toEqual([2, 'usage'])
    expect(await errorOf('list', archive, '--sort', 'colour')).toEqual([2, 'usage'])
    expect(await errorOf('list', archive, '--limit', '-1')).toEqual([2, 'usage'])
    expect(await errorOf('tag', archive, '--add', 'x')).toEqual([2, 'usage'])
    expect(await errorOf('tag', archive, '--query', 'x')).toEqual([2, 'usage'])
    expect(await errorOf('list', archive, 'colour:red')).toEqual([2, 'bad-query'])
    expect(await errorOf('list', archive, '"half')).toEqual([2, 'bad-query'])
    expect(await errorOf('export', archive, '--query', '', '--to', 'pdf', '--out', folder)).toEqual([2, 'usage'])
  })

  it.each(LATER_COMMANDS)('%s is not in this version', async (name) => {
    const { status, document } = await typeJson<{ error: { message: string } }>(name, archive)
    expect([status, document.error.message]).toEqual([2, `“${name}” is not in this version.`])
  })

  it('explains every command with an example', async () => {
    const overview = await typeCommand('help')
    for (const { name } of COMMANDS) {
      expect(overview.stdout).toContain(`  ${name} `)
      const { status, stdout } = await typeCommand('help', name)
      expect([status, stdout.includes(`corrigenda ${name}`), stdout.includes('For example')]).toEqual([0, true, true])
    }
    expect((await typeCommand()).stdout).toBe(overview.stdout)
    expect((await typeCommand('correct', '--help')).stdout).toContain('--nth')
  })
})

describe('archives', () => {
  it('answers 3 for one that is missing, occupied or in use', async () => {
    expect(await errorOf('list', join(folder, 'nowhere'))).toEqual([3, 'not-an-archive'])
    expect(await errorOf('verify', join(folder, 'nowhere'))).toEqual([3, 'not-an-archive'])
    expect(await errorOf('create', archive)).toEqual([3, 'folder-not-empty'])
    const holder = await openArchive(archive, { mode: 'write', context, app: 'app' })
    if (!holder.ok) throw new Error(holder.problem.code)
    const id = await firstId('bozize')
    expect(await errorOf('tag', archive, '--ids', id, '--add', 'x')).toEqual([3, 'locked'])
    const said = await typeCommand('tag', archive, '--ids', id, '--add', 'x')
    expect(said.stderr).toMatch(/open for writing elsewhere: Ana Editor \(app\), since 20\d\d-/)
    const exported = await typeJson<{ batch: null; recorded: boolean; files: unknown[] }>(
      ...(['export', archive, '--ids', id, '--to', 'text', '--out', join(folder, 'out')] as const),
    )
    expect([
      exported.status,
      exported.document.batch,
      exported.document.recorded,
      exported.document.files.length,
    ]).toEqual([0, null, false, 1])
    await holder.value.close()
  })
})

describe('import', () => {
  it('takes what it can, refuses the rest by name, and the same text never twice', async () => {
    const inbox = join(folder, 'inbox')
    await mkdir(join(inbox, 'deep'), { recursive: true })
    await writeFile(join(inbox, 'a-wire.txt'), WIRE_COPY)
    await writeFile(join(inbox, 'b-again.txt'), WIRE_COPY.replaceAll('\n', '\r\n'))
    await writeFile(
      join(inbox, 'c-1252.txt'),
      Buffer.from('Caf\xe9 reopens\n\nThe caf\xe9 reopened \x93today\x94.', 'latin1'),
    )
    await writeFile(
      join(inbox, 'deep', 'd-utf16.txt'),
      Buffer.from('\ufeffŁódź wins\n\nŁódź won on Sunday.', 'utf16le'),
    )
    await writeFile(join(inbox, 'e-empty.txt'), '')
    await writeFile(join(inbox, 'f-binary.txt'), Buffer.from([1, 2, 0, 3, 0, 0, 255, 254]))
    await writeFile(join(inbox, 'g-large.txt'), 'x')
    await truncate(join(inbox, 'g-large.txt'), 50_000_000)
    await symlink('/nowhere', join(inbox, 'h-link.txt'))

    interface Imported {
      readonly imported: { id: string; headline: string; source: string }[]
      readonly unchanged: { source: string }[]
      readonly skipped: { source: string; reason: string }[]
      readonly failed: { source: string; code: string }[]
    }
    const dry = await typeJson<Imported>('import', archive, inbox, join(folder, 'missing.txt'), '--dry-run')
    expect(dry.document.imported).toHaveLength(3)
    expect((await typeJson<Listed>('list', archive)).document.total).toBe(28)

    const { status, document } = await typeJson<Imported>('import', archive, inbox, join(folder, 'missing.txt'))
    expect(status).toBe(1)
    expect(document.imported.map(({ headline }) => headline).sort()).toEqual([
      'Aid Convoys Reach Two Towns',
      'Café reopens',
      'Łódź wins',
    ])
    expect(document.unchanged.map(({ source }) => source)).toEqual(['b-again.txt'])
    expect(document.failed.map(({ source, code }) => [source.split('/').at(-1), code])).toEqual([
      ['missing.txt', 'unreadable'],
      ['e-empty.txt', 'empty-file'],
      ['f-binary.txt', 'binary-file'],
      ['g-large.txt', 'too-large'],
    ])
    expect(document.skipped).toMatchObject([{ source: 'h-link.txt', reason: 'symbolic-link' }])
    const cafe = document.imported.find(({ headline }) => headline === 'Café reopens')?.id ?? ''
    expect((await typeCommand('show', archive, cafe, '--view', 'original', '--as', 'text')).stdout).toBe(
      'Café reopens\n\nThe café reopened “today”.\n',
    )

    const again = await typeJson<Imported>('import', archive, join(inbox, 'a-wire.txt'))
    expect([again.status, again.document.imported, again.document.unchanged.length]).toEqual([0, [], 1])
    expect((await typeJson<{ ok: boolean }>('verify', archive)).document.ok).toBe(true)
  })
})

describe('list and tags', () => {
  it('finds without case and accents, over headline, text and tags, and counts facets', async () => {
    const found = await typeJson<Listed & { facets: { tags: { name: string; count: number }[] } }>(
      'list',
      archive,
      'BOZIZÉ',
    )
    expect(found.document.total).toBe(2)
    expect(found.document.facets.tags).toContainEqual({ name: 'africa', count: 2 })
    expect((await typeJson<Listed>('list', archive, 'tag:africa -mole')).document.total).toBe(2)
    const nothing = await typeJson<Listed>('list', archive, 'xylophone')
    expect([nothing.status, nothing.document.total]).toEqual([1, 0])
  })

  it('sorts and pages', async () => {
    const newest = (await typeJson<Listed>('list', archive, '--limit', '3')).document
    expect([newest.total, newest.articles.length]).toEqual([28, 3])
    const dates = newest.articles.map(({ published }) => Date.parse(published))
    expect(dates).toEqual([...dates].sort((a, b) => b - a))
    const byHeadline = (await typeJson<Listed>('list', archive, '--sort', 'headline')).document.articles.map(
      ({ headline }) => headline,
    )
    expect(byHeadline).toEqual([...byHeadline].sort((a, b) => a.localeCompare(b, 'en', { sensitivity: 'base' })))
    const second = (await typeJson<Listed>('list', archive, '--limit', '1', '--offset', '1')).document
    expect(second.articles[0]?.id).toBe(newest.articles[1]?.id)
  })

  it('tags, renames and merges', async () => {
    interface Tags {
      readonly tags: { name: string; count: number }[]
      readonly changed: number
    }
    const counted = await typeJson<Tags>('tags', archive)
    expect(counted.document.tags).toContainEqual({ name: 'africa', count: 2 })
    const tagged = await typeJson<Tags>('tag', archive, '--query', 'harbour', '--add', 'Quay', '--remove', 'harbour')
    expect(tagged.document.changed).toBeGreaterThan(1)
    const again = await typeJson<{ batch: null; changed: number }>(
      'tag',
      archive,
      '--query',
      'tag:quay',
      '--add',
      'quay',
    )
    expect(again.document).toEqual({ batch: null, changed: 0 })
    const renamed = await typeJson<Tags>('tags', archive, 'rename', 'Quay', 'Quayside')
    expect(renamed.document.tags).toContainEqual({ name: 'Quayside', count: tagged.document.changed })
    const merged = await typeJson<Tags>('tags', archive, 'merge', 'conflict', 'africa')
    expect(merged.document.changed).toBe(2)
    expect(merged.document.tags.map(({ name }) => name)).not.toContain('conflict')
    expect(await errorOf('tags', archive, 'rename', 'africa', 'Quayside')).toEqual([2, 'bad-input'])
    expect(await errorOf('tags', archive, 'merge', 'nobody', 'africa')).toEqual([1, 'not-found'])
    expect((await typeJson<{ ok: boolean }>('verify', archive)).document.ok).toBe(true)
  })
})

describe('correct and decide', () => {
  const reason = ['--category', 'style', '--reason', 'house'] as const

  it('lists several matches and takes one or all', async () => {
    const id = await firstId('headline:accord')
    const { status, document } = await typeJson<{
      error: { code: string; details: { places: { field: string; context: string }[] } }
    }>(...(['correct', archive, id, '--find', 'Republic', '--replace', 'republic', ...reason] as const))
    expect([status, document.error.code]).toEqual([2, 'several-matches'])
    const count = document.error.details.places.length
    const one = await typeJson<{ corrections: string[] }>(
      'correct',
      archive,
      id,
      '--find',
      'Republic',
      '--replace',
      'republic',
      '--nth',
      '2',
      ...reason,
    )
    expect(one.document.corrections).toHaveLength(1)
    const all = await typeJson<{ corrections: string[] }>(
      'correct',
      archive,
      id,
      '--find',
      'Republic',
      '--replace',
      'State',
      '--all',
      ...reason,
    )
    expect(all.document.corrections).toHaveLength(count - 1)
    expect(await errorOf('correct', archive, id, '--find', 'Republic', '--replace', 'x', ...reason)).toEqual([
      1,
      'no-match',
    ])
    expect((await typeCommand('show', archive, id, '--as', 'text')).stdout).not.toContain('Republic')
  })

  it('names the places it left to open proposals, and how many there are for --nth', async () => {
    const id = await firstId('headline:accord')
    const args = ['correct', archive, id, '--find', 'Republic', '--replace', 'State', ...reason] as const
    const first = await typeJson<{ corrections: string[] }>(...args, '--nth', '1', '--status', 'proposed')
    const all = await typeJson<{ corrections: string[]; skipped: { reason: string; corrections: string[] }[] }>(
      ...args,
      '--all',
    )
    expect(all.status).toBe(1)
    expect(all.document.corrections.length).toBeGreaterThan(0)
    expect(all.document.skipped).toMatchObject([{ reason: 'proposed', corrections: first.document.corrections }])
    const late = await typeCommand(
      'correct',
      archive,
      id,
      '--find',
      'State',
      '--replace',
      'x',
      '--nth',
      '99',
      ...reason,
    )
    expect([late.status, late.stderr]).toEqual([1, expect.stringMatching(/“State” stands in \d+ places only/)])
  })

  it('keeps proposals out of the corrected text until they are accepted', async () => {
    const id = await firstId('headline:accord')
    const correct = [
      'correct',
      archive,
      id,
      '--find',
      'Bozize',
      '--replace',
      'Bozizé',
      '--category',
      'name',
      '--reason',
      'x',
    ] as const
    const { document } = await typeJson<{ corrections: string[] }>(...correct, '--status', 'proposed')
    const [proposed = ''] = document.corrections
    const text = async (view: string): Promise<string> =>
      (await typeCommand('show', archive, id, '--as', 'text', '--view', view)).stdout
    expect(await text('corrected')).toContain('Bozize')
    expect(await text('marked')).toContain('[-Bozize-]{+Bozizé+}')
    expect(await errorOf(...correct)).toEqual([1, 'no-match'])
    expect((await typeJson('reject', archive, id, proposed)).status).toBe(0)
    expect(await text('marked')).not.toContain('[-Bozize-]')
    expect((await typeJson('reinstate', archive, id, proposed)).status).toBe(0)
    expect(await text('corrected')).toContain('Bozizé')
  })

  it('explains a conflict and takes both back in one step', async () => {
    const id = await firstId('headline:accord')
    const make = async (find: string, replace: string): Promise<string> => {
      const args = ['correct', archive, id, '--find', find, '--replace', replace, ...reason] as const
      return (await typeJson<{ corrections: string[] }>(...args)).document.corrections[0] ?? ''
    }
    const [first, second] = [
      await make('Francois Bozie', 'Bozizé the elder'),
      await make('Bozizé the elder', 'François Bozizé'),
    ]
    const refused = await typeJson<{ error: { code: string; details: { conflicts: unknown[]; together: string[] } } }>(
      'revert',
      archive,
      id,
      first,
    )
    expect([refused.status, refused.document.error.code]).toEqual([1, 'conflict'])
    expect(refused.document.error.details.conflicts).toEqual([{ kind: 'built-on', correction: first, with: [second] }])
    expect(refused.document.error.details.together).toEqual([second, first])
    expect((await typeJson('revert', archive, id, first, second)).status).toBe(0)
    expect((await typeCommand('show', archive, id, '--as', 'text')).stdout).toContain('Francois Bozie')
  })

  it('takes the beginning of an id when it is the only one', async () => {
    const id = await firstId('headline:accord')
    expect((await typeCommand('show', archive, id.slice(0, 10))).status).toBe(0)
    expect(await errorOf('show', archive, 'zzzzzzzzzzzzzzzz')).toEqual([1, 'not-found'])
    expect(await errorOf('revert', archive, id, 'zzzzzzzzzzzzzzzz')).toEqual([1, 'not-found'])
  })
})

describe('export', () => {
  it('writes one file for all, never over another unless asked', async () => {
    const out = join(folder, 'out')
    const args = ['export', archive, '--query', 'tag:africa', '--to', 'html', '--out', out, '--one-file'] as const
    const first = await typeJson<{ files: { path: string; articles: string[] }[] }>(...args)
    expect(first.document.files).toMatchObject([{ path: join(out, 'articles.html'), articles: expect.any(Array) }])
    expect(first.document.files[0]?.articles).toHaveLength(2)
    const second = await typeJson<{ files: { path: string }[] }>(...args)
    expect(second.document.files[0]?.path).toBe(join(out, 'articles-2.html'))
    await writeFile(join(out, 'articles.html'), 'mine')
    expect((await typeJson<{ ok: boolean }>('verify-export', join(out, 'articles.html'))).status).toBe(1)
    await typeJson(...args, '--overwrite')
    expect(await readFile(join(out, 'articles.html'), 'utf8')).toContain('<!doctype html>')
    expect((await typeJson<{ ok: boolean }>('verify-export', join(out, 'articles.html'))).document.ok).toBe(true)
    expect(await errorOf('verify-export', join(folder, 'archive', 'archive.json'))).toEqual([1, 'no-manifest'])
    const manifests = (await readdir(out)).filter((name) => name.endsWith('.manifest.json'))
    expect(manifests).toHaveLength(3)
    expect((await readdir(join(archive, 'exports'))).length).toBe(3)
  })

  it('keeps footers only when asked and gives the original as it was', async () => {
    const id = await firstId('bangui who gives the orders')
    const read = async (...more: readonly string[]): Promise<string> => {
      const out = join(folder, more.join('-') || 'plain')
      const { document } = await typeJson<{ files: { path: string }[] }>(
        'export',
        archive,
        '--ids',
        id,
        '--to',
        'text',
        '--out',
        out,
        ...more,
      )
      return await readFile(document.files[0]?.path ?? '', 'utf8')
    }
    expect(await read()).not.toContain('appeared first on')
    expect(await read('--footers')).toContain('appeared first on')
    expect(await read('--view', 'original', '--footers')).toMatch(/^BANGUI — /)
  })
})

describe('reports', () => {
  it('counts and remembers who did what, when and why', async () => {
    const id = await firstId('headline:accord')
    await typeCommand(
      'correct',
      archive,
      id,
      '--find',
      'Bozize',
      '--replace',
      'Bozizé',
      '--category',
      'name',
      '--reason',
      'stylebook',
      '--author',
      'Ben',
    )
    const stats = await typeJson<{
      articles: number
      words: number
      corrections: { total: number; byCategory: object; byAuthor: object }
    }>('stats', archive)
    expect(stats.document).toMatchObject({
      articles: 28,
      corrections: { total: 1, byCategory: { name: 1 }, byAuthor: { Ben: 1 } },
    })
    expect(stats.document.words).toBeGreaterThan(5000)
    const history = await typeJson<{ events: { what: string; by: string | null; detail: { reason?: string } }[] }>(
      'history',
      archive,
      id,
    )
    expect(history.document.events.map(({ what, by }) => [what, by])).toEqual([
      ['import', 'Ana Editor'],
      ['correct', 'Ben'],
      ['status', 'Ben'],
    ])
    expect(history.document.events[1]?.detail.reason).toBe('stylebook')
    const all = await typeJson<{ events: { what: string; article: string | null }[] }>('history', archive)
    expect(all.document.events).toHaveLength(31)
    expect(all.document.events[0]).toMatchObject({
      what: 'batch',
      article: null,
      detail: { kind: 'import', articles: 28 },
    })
    expect((await typeCommand('history', archive)).stdout).toContain('import, 28 articles')
  })
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
  }

  interface Shown {
    readonly fields: Record<string, string>
  }

  it('finds the planted names where it says, proposes what names.yml rules, and names what it cannot use', async () => {
    const rulings = '- name: François Bozizé\n  aliases: [Francois Bozie]\n- nome: nobody\n'
    await writeFile(join(archive, 'stylebook', 'names.yml'), rulings)
    const id = await firstId('headline:"peace accord"')
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
  }, 120_000)

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
