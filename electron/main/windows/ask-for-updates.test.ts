// Only a release knows its page of versions.
import { expect, test, vi } from 'vitest'
import { releasesOf } from './ask-for-updates.ts'

vi.mock('electron', () => ({ app: {}, BrowserWindow: {}, dialog: {}, shell: {} }))

test.each([
  [{ homepage: 'https://example.org/corrigenda/' }, 'https://example.org/corrigenda/releases'],
  [{ homepage: 'nowhere' }, null],
  [{}, null],
])('%j', (manifest, page) => {
  expect(releasesOf(JSON.stringify(manifest))).toBe(page)
})
