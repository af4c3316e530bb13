// The house profile of notices on the command line: chosen, adapted, refused, damaged, and used by every export.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { typeCommand, typeJson } from '../testing/type-command.ts'
import { firstId, type TypedError } from '../testing/typed-sample.ts'

let archive = ''
let folder = ''
let id = ''

interface Told {
  readonly class: string
  readonly text: string
  readonly stale: boolean
  readonly oldWording: boolean
}

const STORY = 'Town waits for its bridge\n\nThe council met on Tuesday.\n\nSome 300 people came to listen.\n'

beforeEach(async () => {
  folder = await temporaryFolder()
  archive = join(folder, 'archive')
  const file = join(folder, 'story.txt')
  await writeFile(file, STORY)
  await typeCommand('create', archive, '--title', 'Courier')
  await typeCommand('import', archive, file)
  id = await firstId(archive, 'bridge')
  const ruling = ['--category', 'number', '--reason', 'internal memo 7'] as const
  await typeCommand('correct', archive, id, '--find', '300', '--replace', '3,000', ...ruling)
})

it('composes with the chosen profile, and says which notices are worded otherwise', async () => {
  const before = (await typeJson<Told>('notice', archive, id, '--compose')).document
  expect(before.text).toContain('An earlier version of this article')
  expect((await typeCommand('notice-profile', archive, '--use', 'reuters-like')).status).toBe(0)
  expect((await typeJson<Told>('notice', archive, id)).document).toEqual({ ...before, oldWording: true })
  const after = (await typeJson<Told>('notice', archive, id, '--compose')).document
  expect(after).toMatchObject({ class: 'corrected', oldWording: false })
  expect(after.text).toBe('Corrects figure in paragraph 2 to “3,000” instead of “300”.')
  const withdrawn = (await typeJson<Told>('notice', archive, id, '--class', 'withdrawn')).document
  expect(withdrawn.text).toContain('is withdrawn')
})

it('puts the notice where the house wants it, in every format', async () => {
  await typeCommand('notice', archive, id, '--text', 'We were wrong.')
  for (const [position, isBefore] of [
    ['top', true],
    ['bottom', false],
  ] as const) {
    await typeCommand('notice-profile', archive, '--position', position)
    for (const format of ['text', 'markdown', 'html']) {
      const out = join(folder, position, format)
      const run = await typeJson<{ files: { path: string }[] }>(
        ...(['export', archive, '--ids', id, '--to', format, '--out', out] as const),
      )
      const written = await readFile(run.document.files[0]?.path ?? '', 'utf8')
      const text =
        format === 'html' ? written.slice(written.indexOf('<body>')) : written.replace(/^---[\s\S]*?\n---\n/, '')
      expect([format, text.indexOf('We were wrong.') < text.indexOf('council')]).toEqual([format, isBefore])
    }
  }
})

it('refuses what cannot be filled in, naming it, and keeps the profile', async () => {
  const bad = await typeJson<TypedError>('notice-profile', archive, '--set', 'number=gave {figure} in {where}')
  expect([bad.status, bad.document.error.code]).toEqual([2, 'bad-wording'])
  expect(bad.document.error.message).toContain('“number” has an unknown placeholder {figure} at character 6')
  expect((await typeCommand('notice-profile', archive, '--set', 'nothing=x')).status).toBe(2)
  await expect(readFile(join(archive, 'notices.json'))).rejects.toThrow('ENOENT')
})

it('falls back to neutral on a damaged profile, says so, and leaves the file', async () => {
  const path = join(archive, 'notices.json')
  await typeCommand('notice-profile', archive, '--use', 'ap-like')
  const good = await readFile(path, 'utf8')
  for (const bad of [good.slice(0, 200), good.replace('{clause}', '{clauses}')]) {
    await writeFile(path, bad)
    const composed = await typeCommand('notice', archive, id, '--compose')
    expect(composed.stdout).toContain('An earlier version of this article')
    expect(composed.stderr).toContain('notices.json')
    expect((await typeCommand('notice-profile', archive)).status).toBe(1)
    expect((await typeJson('notice-profile', archive, '--position', 'top')).status).toBeGreaterThan(0)
    expect(await readFile(path, 'utf8')).toBe(bad)
    const verified = await typeJson<{ problems: { id: string }[] }>('verify', archive)
    expect(verified.document.problems.map((problem) => problem.id)).toEqual(bad.endsWith('}\n') ? [] : ['notices.json'])
  }
})

it('takes a profile from a file', async () => {
  const { document } = await typeJson<{ profile: object }>('notice-profile', archive, '--use', 'ap-like')
  const file = join(folder, 'house.json')
  await writeFile(file, JSON.stringify({ ...document.profile, position: 'top' }))
  const taken = await typeJson<{ profile: { position: string } }>('notice-profile', archive, '--from', file)
  expect(taken.document.profile.position).toBe('top')
  await writeFile(file, JSON.stringify({ ...document.profile, position: 'left' }))
  expect((await typeJson<TypedError>('notice-profile', archive, '--from', file)).document.error.code).toBe('bad-input')
})

it('lists drafts, what was handed out, and what is stale', async () => {
  const stateNow = async () => {
    const { document } = await typeJson<{ counts: object; notices: { state: string; staleBy: string | null }[] }>(
      ...(['notices', archive] as const),
    )
    return [document.notices[0]?.state, document.notices[0]?.staleBy]
  }
  await typeCommand('notice', archive, id, '--compose')
  expect(await stateNow()).toEqual(['draft', null])
  await typeCommand('notice-profile', archive, '--use', 'ap-like')
  expect(await stateNow()).toEqual(['stale', 'wording'])
  await typeCommand('export', archive, '--ids', id, '--to', 'text', '--out', join(folder, 'out'))
  expect(await stateNow()).toEqual(['published', null])
  const ruling = ['--category', 'date', '--reason', 'diary'] as const
  await typeCommand('correct', archive, id, '--find', 'Tuesday', '--replace', 'Monday', ...ruling)
  expect(await stateNow()).toEqual(['stale', 'corrections'])
  expect((await typeCommand('notices', archive, '--state', 'draft')).stdout).toBe('There are none.\n')
})
