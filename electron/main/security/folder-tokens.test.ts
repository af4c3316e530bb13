// A picked folder can be used once, within a time limit, and only by its token.
import { expect, test } from 'vitest'
import { idSchema } from '../../contract/index.ts'
import { createFolderTokens } from './folder-tokens.ts'

test('a token works once', () => {
  const tokens = createFolderTokens()
  const token = tokens.issue('/home/editor/Archive')
  expect(idSchema.safeParse(token).success).toBe(true)
  expect(token).not.toContain('Archive')
  expect(tokens.redeem(token)).toBe('/home/editor/Archive')
  expect(tokens.redeem(token)).toBeNull()
})

test('an unknown token is nothing', () => {
  const tokens = createFolderTokens()
  tokens.issue('/home/editor/Archive')
  expect(tokens.redeem('0000000000000000')).toBeNull()
  expect(tokens.redeem('/home/editor/Archive')).toBeNull()
})

test('two picks of one folder are two tokens', () => {
  const tokens = createFolderTokens()
  expect(tokens.issue('/a')).not.toBe(tokens.issue('/a'))
})

test('a token is forgotten after half an hour', () => {
  let time = 0
  const tokens = createFolderTokens({ now: () => time })
  const [early, late] = [tokens.issue('/a'), tokens.issue('/b')]
  time = 30 * 60_000
  expect(tokens.redeem(early)).toBe('/a')
  time += 1
  expect(tokens.redeem(late)).toBeNull()
})

test('remembers the newest only', () => {
  const tokens = createFolderTokens()
  const all = Array.from({ length: 40 }, (_, index) => tokens.issue(`/${index}`))
  expect(all.map((token) => tokens.redeem(token)).filter((folder) => folder !== null)).toHaveLength(32)
})
