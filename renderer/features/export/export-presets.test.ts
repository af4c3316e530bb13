import { describe, expect, it } from 'vitest'
import { MOST_PRESETS } from '../../../electron/contract/index.ts'
import { FIRST_FORM } from './export-form.ts'
import {
  isAsPreset,
  keepPreset,
  presetNamed,
  presetNameProblem,
  presetOf,
  withoutPreset,
  withPreset,
} from './export-presets.ts'

const form = { ...FIRST_FORM, to: ['html', 'docx'], view: 'marked', recipient: ' Agency ', withRemoved: true } as const
const agency = presetOf(form, ' Agency ')
const web = presetOf(FIRST_FORM, 'Web')

describe('a preset', () => {
  it('brings back what was entered, but never consent to hand out removed words', () => {
    expect(agency).not.toHaveProperty('withRemoved')
    expect(withPreset({ ...form, what: 'filter' }, agency)).toEqual({
      ...form,
      what: 'filter',
      recipient: 'Agency',
      withRemoved: false,
    })
  })

  it('is the one in force only while the form says the same', () => {
    const chosen = withPreset(FIRST_FORM, agency)
    expect(isAsPreset(chosen, agency)).toBe(true)
    expect(isAsPreset({ ...chosen, to: ['html'] }, agency)).toBe(false)
    expect(isAsPreset({ ...chosen, withReasons: true }, agency)).toBe(false)
    expect(isAsPreset({ ...chosen, withRemoved: true }, agency)).toBe(false)
  })
})

describe('the presets', () => {
  it('are kept by name; a name that is known is replaced, whatever its case', () => {
    const kept = keepPreset(keepPreset([], web), agency)
    expect(kept.map(({ name }) => name)).toEqual(['Agency', 'Web'])
    expect(keepPreset(kept, { ...web, name: 'WEB', view: 'marked' })).toHaveLength(2)
    expect(presetNamed(kept, ' web ')).toBe(web)
  })

  it('are renamed and removed', () => {
    const kept = keepPreset([agency, web], { ...web, name: 'Site' }, web)
    expect(kept.map(({ name }) => name)).toEqual(['Agency', 'Site'])
    expect(withoutPreset(kept, agency).map(({ name }) => name)).toEqual(['Site'])
  })

  it('say what is wrong with a name', () => {
    const kept = [agency, web]
    expect(presetNameProblem(kept, ' ', null)).toBe('missing')
    expect(presetNameProblem(kept, 'web', null)).toBeNull()
    expect(presetNameProblem(kept, 'agency', web)).toBe('taken')
    expect(presetNameProblem(kept, 'WEB', web)).toBeNull()
    const full = Array.from({ length: MOST_PRESETS }, (_, n) => ({ ...web, name: `${n}` }))
    expect(presetNameProblem(full, 'another', null)).toBe('full')
    expect(presetNameProblem(full, '7', null)).toBeNull()
  })
})
