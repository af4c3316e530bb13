import { describe, expect, it } from 'vitest'
import { linkAddress } from './link-address.ts'

describe('linkAddress', () => {
  it('takes addresses of the web and of mail', () => {
    expect(linkAddress(' https://example.org/a?b#c ')).toBe('https://example.org/a?b#c')
    expect(linkAddress('HTTP://example.org')).toBe('HTTP://example.org')
    expect(linkAddress('mailto:desk@example.org')).toBe('mailto:desk@example.org')
  })

  it('completes what people type', () => {
    expect(linkAddress('www.example.org/a')).toBe('https://www.example.org/a')
    expect(linkAddress('desk@example.org')).toBe('mailto:desk@example.org')
  })

  it('refuses what runs something, leads nowhere or hides something', () => {
    const refused = [
      '',
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc',
      '/relative',
      '#a',
      'ftp://example.org',
    ]
    for (const typed of [
      ...refused,
      'https://',
      'https:///x',
      'https://a b',
      'java\tscript:x',
      'mailto:',
      'vbscript:x',
    ]) {
      expect(linkAddress(typed), typed).toBeNull()
    }
    expect(linkAddress(`https://example.org/${'a'.repeat(2000)}`)).toBeNull()
  })
})
