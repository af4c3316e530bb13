import { describe, expect, it } from 'vitest'
import { type Preferences, readPreferences } from './preferences.ts'

const USUAL: Preferences = {
  isSidebarShown: true,
  isInspectorShown: true,
  widths: { sidebar: 224, list: 352, inspector: 324 },
}

describe('readPreferences', () => {
  it('takes what is of the right kind', () => {
    const kept = { ...USUAL, isSidebarShown: false, widths: { ...USUAL.widths, list: 400 } }
    expect(readPreferences(kept, USUAL)).toEqual(kept)
  })

  it.each([null, 'x', 7, [], {}])('keeps what is usual when %j was kept', (kept) => {
    expect(readPreferences(kept, USUAL)).toEqual(USUAL)
  })

  it('brings widths inside their bounds and drops everything unknown', () => {
    const kept = { isInspectorShown: 'no', widths: { sidebar: 4000, list: 'wide', inspector: -1 }, other: 1 }
    expect(readPreferences(kept, USUAL)).toEqual({ ...USUAL, widths: { sidebar: 340, list: 352, inspector: 260 } })
  })
})
