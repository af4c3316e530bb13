import { describe, expect, it } from 'vitest'
import { type PaneLayout, readPaneLayout } from './pane-layout.ts'

const USUAL: PaneLayout = {
  isSidebarShown: true,
  isInspectorShown: true,
  widths: { sidebar: 224, list: 352, inspector: 324 },
}

describe('readPaneLayout', () => {
  it('accepts values of the right kind', () => {
    const kept = { ...USUAL, isSidebarShown: false, widths: { ...USUAL.widths, list: 400 } }
    expect(readPaneLayout(kept, USUAL)).toEqual(kept)
  })

  it.each([null, 'x', 7, [], {}])('keeps what is usual when %j was kept', (kept) => {
    expect(readPaneLayout(kept, USUAL)).toEqual(USUAL)
  })

  it('limits widths to their bounds, and drops everything unknown', () => {
    const kept = { isInspectorShown: 'no', widths: { sidebar: 4000, list: 'wide', inspector: -1 }, other: 1 }
    expect(readPaneLayout(kept, USUAL)).toEqual({ ...USUAL, widths: { sidebar: 340, list: 352, inspector: 260 } })
  })
})
