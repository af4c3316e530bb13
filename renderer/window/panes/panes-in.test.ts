import { describe, expect, it } from 'vitest'
import { panesIn } from './panes-in.ts'

const wanted = { isSidebarWanted: true, onePane: 'list' } as const
const shown = (...args: Parameters<typeof panesIn>): string => {
  const { hasSidebar, hasList, hasReader, hasInspector } = panesIn(...args)
  const names = { sidebar: hasSidebar, list: hasList, article: hasReader, inspector: hasInspector }
  return Object.entries(names)
    .flatMap(([name, isThere]) => (isThere ? [name] : []))
    .join(' ')
}

describe('panes next to each other', () => {
  it.each([
    ['four', 'sidebar list article inspector', 'sidebar list article'],
    ['three', 'list article inspector', 'sidebar list article'],
    ['two', 'article inspector', 'list article'],
  ] as const)('in a window with room for %s: the article is always there with the inspector', (step, called, usual) => {
    expect(shown(step, { ...wanted, isInspectorWanted: true })).toBe(called)
    expect(shown(step, { ...wanted, isInspectorWanted: false })).toBe(usual)
  })

  it('in a window of one pane are the article with the inspector, or the list', () => {
    const called = { ...wanted, isInspectorWanted: true }
    expect(shown('one', { ...called, onePane: 'article' })).toBe('article inspector')
    expect(shown('one', called)).toBe('list')
  })

  it('leaves out a sidebar that is not wanted', () => {
    expect(shown('four', { ...wanted, isSidebarWanted: false, isInspectorWanted: false })).toBe('list article')
  })
})
