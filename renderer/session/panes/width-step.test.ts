import { expect, it } from 'vitest'
import { stepOf } from './width-step.ts'

it.each([
  [1440, 'four'],
  [1180, 'four'],
  [1179, 'three'],
  [900, 'three'],
  [899, 'two'],
  [680, 'two'],
  [679, 'one'],
  [320, 'one'],
])('a window of %i px has room for %s', (width, step) => {
  expect(stepOf(width)).toBe(step)
})
