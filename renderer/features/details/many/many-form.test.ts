import { describe, expect, it } from 'vitest'
import { beforeWords, EMPTY_FORM, type ManyForm, readForm, withTyped } from './many-form.ts'

const typed = (name: Parameters<typeof withTyped>[1], text: string, form: ManyForm = EMPTY_FORM): ManyForm =>
  withTyped(form, name, { how: 'set', text })

describe('readForm', () => {
  it('changes nothing that was not filled in', () => {
    expect(readForm(EMPTY_FORM)).toEqual({ edit: { set: {}, addTags: [], removeTags: [] }, errors: {}, either: {} })
    expect(readForm(typed('desk', '  ')).edit.set).toEqual({})
  })

  it('reads what is typed as the details of one article are', () => {
    const form = typed('byline', ' Ana  Editor', typed('publishedAt', '30 June 2021', typed('desk', ' Night  desk ')))
    const filled = { ...form, state: 'done', language: 'fr', flag: 'off', addTags: 'sea, , harbour  wall,sea' } as const
    expect(readForm(filled).edit).toEqual({
      set: { state: 'done', language: 'fr', flag: null, desk: 'Night desk', publishedAt: '2021-06-30' },
      byline: 'Ana Editor',
      addTags: ['sea', 'harbour wall'],
      removeTags: [],
    })
  })

  it('clears what is to be cleared', () => {
    const form = withTyped(withTyped(EMPTY_FORM, 'desk', { how: 'clear', text: 'Sport' }), 'byline', {
      how: 'clear',
      text: '',
    })
    expect(readForm(form).edit).toMatchObject({ set: { desk: null }, byline: '' })
  })

  it('asks about a date that can be read two ways, and says what is wrong with one that cannot be read', () => {
    expect(readForm(typed('due', '5/6/2030'), 'en-GB').either).toEqual({ due: ['2030-06-05', '2030-05-06'] })
    expect(readForm(typed('due', '5/6/2030'), 'en-US').either).toEqual({ due: ['2030-05-06', '2030-06-05'] })
    expect(readForm(typed('due', '30 June 2030 14:30')).errors.due).toContain('no time')
    expect(readForm(typed('publishedAt', 'soon')).errors.publishedAt).toContain('not a date')
  })
})

describe('beforeWords', () => {
  it('names what is there now', () => {
    const before = [
      { value: '2021-06-30', count: 2 },
      { value: null, count: 1 },
    ]
    expect(beforeWords({ name: 'due', changes: 3, before })).toBe('Now: 30 June 2021 (2), none (1)')
    expect(beforeWords({ name: 'due', changes: 9, before })).toContain('and others')
    expect(beforeWords({ name: 'desk', changes: 0, before: [] })).toBe('')
  })
})
