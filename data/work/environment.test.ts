// Every error a system can raise becomes a problem with words; bugs are rethrown.
import { constants } from 'node:os'
import { expect, it } from 'vitest'
import { sentenceAlone } from '../cli/words.ts'
import { systemErrorWords } from '../text/system-error-words.ts'
import { guarded, toProblem } from './environment.ts'

const errno = (code: string, number: number) =>
  Object.assign(new Error(`${code}: said by the system`), { code, errno: -number, syscall: 'write', path: '/a/b.json' })

it('has words for every error the system knows, by its name or by its number alone', () => {
  for (const [name, number] of Object.entries(constants.errno)) {
    for (const error of [errno(name, number), errno(`Unknown system error -${number}`, number)]) {
      const problem = toProblem(error, '/a')
      expect(sentenceAlone(problem)).toMatch(/^\S.* .*\.$/s)
      expect(sentenceAlone(problem)).not.toContain('Unknown system error')
    }
  }
})

it('knows a full quota, which Node does not', () => {
  const quota = errno(`Unknown system error -${constants.errno.EDQUOT}`, constants.errno.EDQUOT)
  expect(toProblem(quota, '/a')).toEqual({ code: 'disk-full', details: { path: '/a/b.json' } })
})

it('names errors nobody knows', () => {
  expect(toProblem(errno('Unknown system error -4711', 4711), '/a')).toMatchObject({
    code: 'io',
    details: { detail: 'error 4711' },
  })
  expect(toProblem(errno('UNKNOWN', 4094), '/a')).toMatchObject({ code: 'io', details: { detail: 'UNKNOWN' } })
  expect(systemErrorWords('error 4711')).toBe('the system says error 4711')
})

it('throws bugs on', async () => {
  await expect(guarded('/a', () => Promise.reject(new TypeError('a bug')))).rejects.toThrow('a bug')
  const type = Object.assign(new TypeError('a bug'), { code: 'ERR_INVALID_ARG_TYPE' })
  expect(() => toProblem(type, '/a')).toThrow('a bug')
})
