// A window opens where it was, unless that is off every screen.
import { expect, test } from 'vitest'
import { besideBounds, startBounds } from './window-bounds.ts'

const laptop = { x: 0, y: 25, width: 1440, height: 875 }
const second = { x: 1440, y: 0, width: 1920, height: 1080 }
const saved = { x: 100, y: 80, width: 1000, height: 700, isMaximized: false }

test('a first window has the default size, centred', () => {
  expect(startBounds(null, [second])).toEqual({ width: 1440, height: 900 })
})

test('a window comes back where it was', () => {
  expect(startBounds(saved, [laptop])).toEqual({ x: 100, y: 80, width: 1000, height: 700 })
  expect(startBounds({ ...saved, x: 2000 }, [laptop, second])).toMatchObject({ x: 2000, width: 1000 })
})

test('a window on a screen that is gone is centred on the main one', () => {
  expect(startBounds({ ...saved, x: 2000 }, [laptop])).toEqual({ width: 1440, height: 875 })
})

test.each([
  ['left of the screen', { x: -950 }],
  ['right of the screen', { x: 1400 }],
  ['above the screen', { y: -10 }],
  ['below the screen', { y: 890 }],
])('a window %s is brought back', (_, moved) => expect(startBounds({ ...saved, ...moved }, [laptop]).x).toBeUndefined())

test('no window is larger than its screen or smaller than it can be', () => {
  expect(startBounds({ ...saved, width: 9000, height: 9000 }, [laptop])).toMatchObject({ width: 1440, height: 875 })
  expect(startBounds({ ...saved, width: 200, height: 10 }, [laptop])).toMatchObject({ width: 640, height: 480 })
  expect(startBounds(null, [])).toEqual({ width: 1440, height: 900 })
})

test('a window opened from another one stands a step further, and further yet where one stands', () => {
  expect(besideBounds(saved, [saved], [laptop])).toEqual({ ...saved, x: 132, y: 112 })
  expect(besideBounds(saved, [saved, { x: 132, y: 112 }], [laptop])).toMatchObject({ x: 164, y: 144 })
  expect(besideBounds({ ...saved, isMaximized: true }, [saved], [laptop]).isMaximized).toBe(false)
})

test('it never covers one that fills the screen, and stays on its screen', () => {
  const full = { ...laptop, isMaximized: false }
  expect(besideBounds(full, [full], [laptop])).toMatchObject({ x: 32, y: 57, width: 1408, height: 843 })
  const low = { ...saved, y: 400 }
  expect(besideBounds(low, [low], [laptop])).toMatchObject({ x: 0, y: 25, width: 1000, height: 700 })
  const far = { ...saved, x: 1600, y: 100 }
  expect(besideBounds(far, [far], [laptop, second])).toMatchObject({ x: 1632, y: 132 })
  expect(besideBounds(saved, [saved], [])).toEqual(saved)
})
