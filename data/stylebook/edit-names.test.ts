// Entries are rewritten and nothing else: comments, order, styles and line ends of an editor are kept.
import { describe, expect, it } from 'vitest'
import type { NameRuling } from '../schema/index.ts'
import { editNames, type NamesEdit } from './edit-names.ts'
import { parseNames } from './parse-names.ts'

const ruling = (name: string, rest: Partial<NameRuling> = {}): NameRuling => ({
  name,
  aliases: [],
  notVariantOf: [],
  ...rest,
})
const edited = (text: string, ...edits: readonly NamesEdit[]): string => {
  const done = editNames(text, 'names.yml', edits)
  if (!done.ok) throw new Error(JSON.stringify(done.problem))
  return done.value
}
const entry = (text: string, at: number): NameRuling =>
  parseNames({ path: 'names.yml', text }).rulings[at] as NameRuling

const HOUSE = `# The house's names

# Presidents
- name:    François Bozizé   # of the Central African Republic
  aliases: ["Francois Bozize", 'F. Bozize']


# Cities, see the style committee
- name: Kyiv
  aliases:
    - Kiev # until 2019
  validFrom: 2019-08-14
# The end
`

describe('an entry changes, its neighbours do not', () => {
  it('gets an alias in the list as it is written', () => {
    const before = entry(HOUSE, 0)
    const text = edited(HOUSE, { before, after: { ...before, aliases: [...before.aliases, 'Francois Bozie'] } })
    expect(entry(text, 0).aliases).toEqual(['Francois Bozize', 'F. Bozize', 'Francois Bozie'])
    expect(text.slice(text.indexOf('\n\n\n'))).toBe(HOUSE.slice(HOUSE.indexOf('\n\n\n')))
    for (const kept of ["# The house's names", '# Presidents', '# of the Central African Republic', "'F. Bozize'"])
      expect(text).toContain(kept)
  })

  it('gets fields, and loses them', () => {
    const before = entry(HOUSE, 1)
    const { validFrom: _, ...undated } = before
    const text = edited(HOUSE, {
      before,
      after: { ...undated, note: 'Since: the style change', notVariantOf: ['Kiel'] },
    })
    expect(entry(text, 1)).toEqual({ ...undated, note: 'Since: the style change', notVariantOf: ['Kiel'] })
    expect(text).toContain('# until 2019')
    expect(text).toContain('# The end')
    expect(text.startsWith(HOUSE.slice(0, HOUSE.indexOf('- name: Kyiv')))).toBe(true)
  })

  it('comes at the end, goes, and comes back', () => {
    const added = ruling('Wagner Group', { aliases: ['Wagner group'] })
    const text = edited(HOUSE, { before: null, after: added })
    expect(text.startsWith(HOUSE)).toBe(true)
    expect(entry(text, 2)).toEqual(added)
    expect(edited(text, { before: added, after: null })).toBe(HOUSE)
    const without = edited(HOUSE, { before: entry(HOUSE, 0), after: null })
    expect(without).toContain('# Presidents\n')
    expect(parseNames({ path: '', text: without }).rulings.map(({ name }) => name)).toEqual(['Kyiv'])
  })

  it.each([
    ['', 0],
    ['# only a comment', 0],
    ['[]\n', 0],
    ['[{name: A, aliases: [B]}]\n', 1],
    ['- {name: A, aliases: [B]}\n- {nome: x}\n', 1],
    ['  - name: A\n    aliases: [B]', 1],
    ['- name: A\r\n  aliases:\r\n  - B\r\n', 1],
    ['---\n- name: A\n  note: >\n    folded\n    text\n', 1],
  ])('of %j', (text, many) => {
    const added = ruling('Łódź', { aliases: ['Lodz: the city', '# no comment', "O'Neil"], source: '2019' })
    const more = edited(text, { before: null, after: added })
    expect(entry(more, many)).toEqual(added)
    if (text.includes('\r\n')) expect(more.replaceAll('\r\n', '')).not.toContain('\n')
    if (many > 0) {
      const before = entry(more, 0)
      const twice = edited(more, { before, after: { ...before, aliases: [...before.aliases, 'C'] } })
      expect(entry(twice, 0).aliases).toContain('C')
      expect(entry(twice, many)).toEqual(added)
    }
  })
})

describe('refused, and nothing is changed', () => {
  it.each([
    ['- name: [\n', 'unreadable'],
    ['name: A\n', 'unreadable'],
    ['- name: B\n', 'file-changed'],
    ['- name: A\n  note: another\n', 'file-changed'],
  ])('%j', (text, code) => {
    expect(editNames(text, 'names.yml', [{ before: ruling('A'), after: null }])).toMatchObject({
      ok: false,
      problem: { code },
    })
  })
})
