import { expect, it, vi } from 'vitest'
import { CHANNELS, ok } from '../../contract/index.ts'
import type { RoomHandlers } from './handlers.ts'
import { later } from './later.ts'

const context = { windowId: 7 }

it('has a handler for every channel of its rooms and for no other', () => {
  const handlers = later(['searches', 'draft'], () => Promise.reject(new Error('not asked')))
  const wanted = CHANNELS.filter((name) => name.startsWith('searches:') || name.startsWith('draft:'))
  expect(Object.keys(handlers)).toEqual(wanted)
})

it('is loaded with the first call, once, and handed each request with its context', async () => {
  const list = vi.fn(() => ok([]))
  const load = vi.fn(async () => ({ 'searches:list': list }) as unknown as RoomHandlers<'searches'>)
  const handlers = later(['searches'], load)
  expect(load).not.toHaveBeenCalled()
  const request = {} as never
  expect(await handlers['searches:list'](request, context)).toEqual(ok([]))
  await handlers['searches:list'](request, context)
  expect(load).toHaveBeenCalledTimes(1)
  expect(list).toHaveBeenCalledWith(request, context)
})
