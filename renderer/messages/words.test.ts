import { afterEach, describe, expect, it, vi } from 'vitest'
import { type MessageId, words } from './words.ts'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

describe('words', () => {
  it('fills the values in', () => {
    expect(words('status.articles', { count: 1 })).not.toMatch(/[{}]/)
  })

  it('takes what looks like a tag for text', () => {
    expect(words('archive-find.replacement-regex')).toBe('Replace with; use $1 or $<name> for a group')
  })

  it.each<MessageId>(['status.articles', 'no.such-message' as MessageId])(
    'throws for %s without what it needs',
    (id) => {
      expect(() => words(id)).toThrow()
    },
  )

  it('says so on the console of a built app, and shows the message all the same', () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {})
    vi.stubEnv('PROD', true)
    expect(words('no.such-message' as MessageId)).toBe('no.such-message')
    expect(said).toHaveBeenCalledOnce()
  })
})
