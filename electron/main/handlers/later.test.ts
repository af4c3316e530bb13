import { expect, it, vi } from 'vitest'
import { CHANNELS, ok } from '../../contract/index.ts'
import type { CallOf, RoomHandlers } from '../calls/handlers.ts'
import { later } from './later.ts'

const call = { windowId: 7 } as CallOf<'searches:list'>

it('has a handler for every call of its room and for no other', () => {
  const handlers = later('searches', () => Promise.reject(new Error('not asked')))
  const wanted = CHANNELS.filter((name) => name.startsWith('searches:'))
  expect(Object.keys(handlers)).toEqual(wanted)
})

it('is loaded with the first call, once, and handed each request with its call', async () => {
  const list = vi.fn(() => ok([]))
  const load = vi.fn(async () => ({ 'searches:list': list }) as unknown as RoomHandlers<'searches'>)
  const handlers = later('searches', load)
  expect(load).not.toHaveBeenCalled()
  const request = {} as never
  expect(await handlers['searches:list'](request, call)).toEqual(ok([]))
  await handlers['searches:list'](request, call)
  expect(load).toHaveBeenCalledTimes(1)
  expect(list).toHaveBeenCalledWith(request, call)
})
