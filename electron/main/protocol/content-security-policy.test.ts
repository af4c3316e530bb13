// The policy is strict, and only the development server loosens it.
import { expect, test } from 'vitest'
import { contentSecurityPolicy, developmentPolicy } from './content-security-policy.ts'

function directives(policy: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    policy.split('; ').map((part) => [part.split(' ', 1)[0], part.slice(part.indexOf(' ') + 1)]),
  )
}

test('allows what the bundle holds and nothing else', () => {
  expect(directives(contentSecurityPolicy('abc'))).toEqual({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self' 'nonce-abc'",
    'font-src': "'self'",
    'img-src': "'self' data:",
    'connect-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
  })
})

test.each(['unsafe-inline', 'unsafe-eval', 'wasm-unsafe-eval', '*', 'http', 'ws:', 'blob:'])('never says %s', (word) =>
  expect(contentSecurityPolicy('abc')).not.toContain(word),
)

test('lets the development server reload modules, and still nobody eval', () => {
  const policy = directives(developmentPolicy('http://localhost:5173'))
  expect(policy['connect-src']).toBe("'self' ws://localhost:5173")
  expect(policy['default-src']).toBe("'none'")
  expect(Object.values(policy).join(' ')).not.toContain('unsafe-eval')
})
