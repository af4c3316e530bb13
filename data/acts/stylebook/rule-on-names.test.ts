// Rulings on a real archive: what is written, what is refused and leaves the file alone, and undo.
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Archive } from '../../archive/archive.ts'
import { createArchive, openArchive } from '../../archive/open-archive.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { systemContext } from '../system-context.ts'
import { UndoHistory } from '../undo/undo-history.ts'
import { type NamesRuling, nameRulings, ruleOnNames } from './rule-on-names.ts'

const context = systemContext('Ana Editor')
let folder: string
let archive: Archive

beforeEach(async () => {
  folder = join(await temporaryFolder(), 'archive')
  const made = await createArchive(folder, { title: 'Courier', context, app: 'test' })
  if (!made.ok) throw new Error(made.problem.code)
  archive = made.value
})
afterEach(async () => {
  await archive.close()
})

const file = (): string => join(folder, 'stylebook', 'names.yml')
const text = async (): Promise<string> => await readFile(file(), 'utf8')
const rule = async (ruling: NamesRuling) => {
  const done = await ruleOnNames(archive, ruling)
  if (!done.ok) throw new Error(JSON.stringify(done.problem))
  return done.value
}
const codeOf = async (ruling: NamesRuling): Promise<string> => {
  const done = await ruleOnNames(archive, ruling)
  return done.ok ? 'ok' : done.problem.code
}

describe('a ruling', () => {
  it('begins the file, grows an entry, parts names again, and goes', async () => {
    await rule({ kind: 'merge', canonical: 'François Bozizé', aliases: ['Francois Bozie'], source: 'Desk, 2024' })
    await rule({ kind: 'merge', canonical: 'François Bozizé', aliases: ['Francois Bozie', 'Bozie'] })
    await rule({ kind: 'differ', name: 'Jean Bozize', others: ['François Bozizé', 'Reid'] })
    expect(await nameRulings(archive)).toEqual([
      {
        name: 'François Bozizé',
        aliases: ['Francois Bozie', 'Bozie'],
        notVariantOf: ['Jean Bozize'],
        source: 'Desk, 2024',
      },
      { name: 'Jean Bozize', aliases: [], notVariantOf: ['Reid'] },
    ])
    await rule({ kind: 'differ', name: 'François Bozizé', others: ['Bozie'] })
    expect((await nameRulings(archive))[0]).toMatchObject({ aliases: ['Francois Bozie'] })
    await rule({ kind: 'forget', name: 'François Bozizé' })
    expect(await nameRulings(archive)).toHaveLength(1)
  })

  it('is refused where the house has ruled otherwise, or nothing would change', async () => {
    await rule({ kind: 'merge', canonical: 'Kyiv', aliases: ['Kiev'], validFrom: '2019-08-14' })
    const before = await text()
    expect(await codeOf({ kind: 'merge', canonical: 'Kief', aliases: ['Kiev'] })).toBe('ruled-otherwise')
    expect(await codeOf({ kind: 'merge', canonical: 'Kiev', aliases: ['Kief'] })).toBe('ruled-otherwise')
    expect(await codeOf({ kind: 'merge', canonical: 'Kief', aliases: ['Kyiv'] })).toBe('ruled-otherwise')
    expect(await codeOf({ kind: 'merge', canonical: 'Kyiv', aliases: ['Kiev'] })).toBe('no-change')
    expect(await codeOf({ kind: 'forget', name: 'Kief' })).toBe('not-found')
    expect(await text()).toBe(before)
  })

  it('is taken back whole, but not over what somebody wrote since', async () => {
    await mkdir(join(folder, 'stylebook'), { recursive: true })
    await writeFile(file(), '# ours\n- {name: Kyiv, aliases: [Kiev]}  # 2019\n')
    const before = await text()
    const history = new UndoHistory(archive, () => context)
    history.remember(
      { act: 'rule', count: 1, what: 'Kyiv' },
      await rule({ kind: 'merge', canonical: 'Kyiv', aliases: ['Kief'] }),
    )
    const after = await text()
    expect(after).toContain('# 2019')
    expect(await history.undo()).toMatchObject({ ok: true })
    expect(await text()).toBe(before)
    expect(await history.redo()).toMatchObject({ ok: true })
    expect(await text()).toBe(after)
    await writeFile(file(), `${after}# by hand\n`)
    expect(await history.undo()).toMatchObject({ ok: false, problem: { code: 'file-changed' } })
    expect(await text()).toContain('# by hand')
  })
})

describe('a file that cannot be trusted is left as it is', () => {
  it.each([
    ['broken', Buffer.from('- name: [\n'), 'unreadable'],
    ['not UTF-8', Buffer.from([0x2d, 0x20, 0xe9, 0x0a]), 'unreadable'],
    ['no list', Buffer.from('name: A\n'), 'unreadable'],
  ])('%s', async (_, bytes, code) => {
    await mkdir(join(folder, 'stylebook'), { recursive: true })
    await writeFile(file(), bytes)
    expect(await codeOf({ kind: 'merge', canonical: 'A', aliases: ['B'] })).toBe(code)
    expect(await readFile(file())).toEqual(bytes)
  })

  it('a link, an archive open for reading', async () => {
    const outside = join(folder, '..', 'shared.yml')
    await writeFile(outside, '- name: A\n')
    await mkdir(join(folder, 'stylebook'), { recursive: true })
    await symlink(outside, file())
    expect(await codeOf({ kind: 'merge', canonical: 'A', aliases: ['B'] })).toBe('unreadable')
    expect(await readFile(outside, 'utf8')).toBe('- name: A\n')
    const reader = await openArchive(folder, { mode: 'read', context, app: 'test' })
    if (!reader.ok) throw new Error(reader.problem.code)
    expect(await ruleOnNames(reader.value, { kind: 'forget', name: 'A' })).toMatchObject({
      problem: { code: 'read-only' },
    })
    await reader.value.close()
  })
})
