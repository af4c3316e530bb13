// Acts run one at a time, and those that no longer apply are dropped.
import { afterEach, describe, expect, it } from 'vitest'
import { changeView } from '../view-state.ts'
import { inTurn, isActing, settledTurns } from './act-turns.ts'

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
    const done = Promise.all([inTurn({ article: 'a' }, first.act), inTurn({ article: 'a' }, second.act)])
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
    const done = Promise.all([inTurn({ article: 'a' }, first.act), inTurn({ article: 'a' }, second.act)])
    changeView(then)
    first.end()
    await done
    expect(second.seen).toEqual([])
    changeView({ articleId: 'a' })
    second.end()
    await inTurn({ article: 'a' }, second.act)
    expect(second.seen).toEqual(['begun'])
  })

  it('are undone after those before them, whatever is open by then', async () => {
    changeView({ articleId: 'a' })
    const accepted = held()
    const undone = [held(), held()]
    const done = [
      inTurn({ article: 'a' }, accepted.act),
      ...undone.map(({ act }) => inTurn('undo', act)),
      inTurn({ article: 'a' }, accepted.act),
    ]
    await Promise.resolve()
    changeView({ articleId: 'b' })
    expect(isActing()).toBe(true)
    expect(undone.map(({ seen }) => seen)).toEqual([[], []])
    for (const { end } of [accepted, ...undone]) end()
    await Promise.all(done)
    expect(undone.map(({ seen }) => seen)).toEqual([['begun'], ['begun']])
    expect(accepted.seen).toEqual(['begun'])
    expect(isActing()).toBe(false)
  })

  it('are dropped for a failure of their own kind only', async () => {
    changeView({ articleId: 'a' })
    const failed = held(false)
    const others = [held(), held()]
    for (const { end } of [failed, ...others]) end()
    await Promise.all([
      inTurn('undo', failed.act),
      inTurn('undo', others[0]?.act ?? failed.act),
      inTurn({ article: 'a' }, others[1]?.act ?? failed.act),
    ])
    expect(others.map(({ seen }) => seen)).toEqual([[], ['begun']])
  })

  it('go on after one that broke down', async () => {
    changeView({ articleId: 'a' })
    const broken = inTurn({ article: 'a' }, () => Promise.reject(new Error('no')))
    const next = held()
    next.end()
    const done = inTurn({ article: 'a' }, next.act)
    await expect(broken).rejects.toThrow('no')
    await done
    await settledTurns()
    expect(next.seen).toEqual(['begun'])
  })
})
