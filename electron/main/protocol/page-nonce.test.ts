// Every load gets its own nonce, with or without a placeholder in the page.
import { expect, test } from 'vitest'
import { NONCE_PLACEHOLDER, withNonce } from './page-nonce.ts'

const META = '<meta property="csp-nonce" nonce="N">'

test('fills every placeholder', () => {
  const html = `<head><meta property="csp-nonce" nonce="${NONCE_PLACEHOLDER}"><style nonce="${NONCE_PLACEHOLDER}"></style></head>`
  expect(withNonce(html, 'N')).toBe(`<head>${META}<style nonce="N"></style></head>`)
})

test('adds the element when the page has none', () => {
  expect(withNonce('<html><head lang="en"><title>x</title></head>', 'N')).toContain(`<head lang="en">\n    ${META}`)
})

test('takes a nonce as it is, whatever a replacement pattern would make of it', () => {
  expect(withNonce('<head></head>', "$&$'")).toContain(`nonce="$&$'"`)
})
