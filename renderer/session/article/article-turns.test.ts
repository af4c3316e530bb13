// Acts on one article run one at a time, and those that no longer apply are dropped.
import { afterEach, describe, expect, it } from 'vitest'
import { changeView } from '../view-state.ts'
import { inTurn, settledTurns } from './article-turns.ts'

afterEach(() => changeView({ articleId: null }))

/** An act that ends on command. */
function held(answer = true) {
  let end = (): void => undefined
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  const seen: string[] = []
  const act = async (): Promise<boolean> => {
    seen.push('begun')
    await ended
    return answer
  }
  return { act, end, seen }
}

describe('acts on an article', () => {
  it('begin one after the other', async () => {
    changeView({ articleId: 'a' })
    const first = held()
    const second = held()
    const done = Promise.all([inTurn('a', first.act), inTurn('a', second.act)])
    await Promise.resolve()
    expect([first.seen, second.seen]).toEqual([['begun'], []])
    first.end()
    second.end()
    await done
    expect(second.seen).toEqual(['begun'])
  })

  it.each([
    ['failed or asked something', { articleId: 'a' }, false],
    ['left another article open', { articleId: 'b' }, true],
  ])('are dropped when the one before %s', async (_, then, answer) => {
    changeView({ articleId: 'a' })
    const first = held(answer)
    const second = held()
    const done = Promise.all([inTurn('a', first.act), inTurn('a', second.act)])
    changeView(then)
    first.end()
    await done
    expect(second.seen).toEqual([])
    changeView({ articleId: 'a' })
    second.end()
    await inTurn('a', second.act)
    expect(second.seen).toEqual(['begun'])
  })

  it('go on after one that broke down', async () => {
    changeView({ articleId: 'a' })
    const broken = inTurn('a', () => Promise.reject(new Error('no')))
    const next = held()
    next.end()
    const done = inTurn('a', next.act)
    await expect(broken).rejects.toThrow('no')
    await done
    await settledTurns('a')
    expect(next.seen).toEqual(['begun'])
  })
})
