// Correcting and deciding: output, errors and exit statuses, as docs/command-line.md promises them.
import { beforeEach, describe, expect, it } from 'vitest'
import { typeCommand, typeJson } from '../testing/type-command.ts'
import { errorOf, firstId, typedSample } from '../testing/typed-sample.ts'

let archive = ''

beforeEach(async () => {
  archive = (await typedSample()).archive
})

describe('correct and decide', () => {
  const reason = ['--category', 'style', '--reason', 'house'] as const

  it('lists several matches and takes one or all', async () => {
    const id = await firstId(archive, 'headline:accord')
    const { status, document } = await typeJson<{
      error: { code: string; details: { places: { field: string; context: string }[] } }
    }>(...(['correct', archive, id, '--find', 'Republic', '--replace', 'republic', ...reason] as const))
    expect([status, document.error.code]).toEqual([2, 'several-matches'])
    const count = document.error.details.places.length
    const one = await typeJson<{ corrections: string[] }>(
      'correct',
      archive,
      id,
      '--find',
      'Republic',
      '--replace',
      'republic',
      '--nth',
      '2',
      ...reason,
    )
    expect(one.document.corrections).toHaveLength(1)
    const all = await typeJson<{ corrections: string[] }>(
      'correct',
      archive,
      id,
      '--find',
      'Republic',
      '--replace',
      'State',
      '--all',
      ...reason,
    )
    expect(all.document.corrections).toHaveLength(count - 1)
    expect(await errorOf('correct', archive, id, '--find', 'Republic', '--replace', 'x', ...reason)).toEqual([
      1,
      'no-match',
    ])
    expect((await typeCommand('show', archive, id, '--as', 'text')).stdout).not.toContain('Republic')
  })

  it('fills a field the article came without, and no other', async () => {
    const id = await firstId(archive, 'headline:accord')
    const fill = ['correct', archive, id, '--find', '', ...reason] as const
    const caption = await typeCommand(...fill, '--field', 'caption:1', '--replace', 'Lorries at the border.')
    expect([caption.status, caption.stdout]).toEqual([
      0,
      expect.stringContaining('“Lorries at the border.” added as caption:1, accepted'),
    ])
    expect((await typeCommand('show', archive, id, '--as', 'text')).stdout).toContain('Lorries at the border.')
    expect(await errorOf(...fill, '--field', 'headline', '--replace', 'x')).toEqual([1, 'text-moved'])
    expect((await typeCommand(...fill, '--replace', 'x')).status).toBe(2)
    expect((await typeCommand('verify', archive)).status).toBe(0)
  })

  it('names the places it left to open proposals, and how many there are for --nth', async () => {
    const id = await firstId(archive, 'headline:accord')
    const args = ['correct', archive, id, '--find', 'Republic', '--replace', 'State', ...reason] as const
    const first = await typeJson<{ corrections: string[] }>(...args, '--nth', '1', '--status', 'proposed')
    const all = await typeJson<{ corrections: string[]; skipped: { reason: string; corrections: string[] }[] }>(
      ...args,
      '--all',
    )
    expect(all.status).toBe(1)
    expect(all.document.corrections.length).toBeGreaterThan(0)
    expect(all.document.skipped).toMatchObject([{ reason: 'proposed', corrections: first.document.corrections }])
    const late = await typeCommand(
      'correct',
      archive,
      id,
      '--find',
      'State',
      '--replace',
      'x',
      '--nth',
      '99',
      ...reason,
    )
    expect([late.status, late.stderr]).toEqual([1, expect.stringMatching(/“State” appears in only \d+ places/)])
  })

  it('keeps proposals out of the corrected text until they are accepted', async () => {
    const id = await firstId(archive, 'headline:accord')
    const correct = [
      'correct',
      archive,
      id,
      '--find',
      'Bozize',
      '--replace',
      'Bozizé',
      '--category',
      'name',
      '--reason',
      'x',
    ] as const
    const { document } = await typeJson<{ corrections: string[] }>(...correct, '--status', 'proposed')
    const [proposed = ''] = document.corrections
    const text = async (view: string): Promise<string> =>
      (await typeCommand('show', archive, id, '--as', 'text', '--view', view)).stdout
    expect(await text('corrected')).toContain('Bozize')
    expect(await text('marked')).toContain('[-Bozize-]{+Bozizé+}')
    expect(await errorOf(...correct)).toEqual([1, 'no-match'])
    expect((await typeJson('reject', archive, id, proposed)).status).toBe(0)
    expect(await text('marked')).not.toContain('[-Bozize-]')
    expect((await typeJson('reinstate', archive, id, proposed)).status).toBe(0)
    expect(await text('corrected')).toContain('Bozizé')
  })

  it('explains a conflict and takes both back in one step', async () => {
    const id = await firstId(archive, 'headline:accord')
    const make = async (find: string, replace: string): Promise<string> => {
      const args = ['correct', archive, id, '--find', find, '--replace', replace, ...reason] as const
      return (await typeJson<{ corrections: string[] }>(...args)).document.corrections[0] ?? ''
    }
    const [first, second] = [
      await make('Francois Bozie', 'Bozizé the elder'),
      await make('Bozizé the elder', 'François Bozizé'),
    ]
    const refused = await typeJson<{ error: { code: string; details: { conflicts: unknown[]; together: string[] } } }>(
      'revert',
      archive,
      id,
      first,
    )
    expect([refused.status, refused.document.error.code]).toEqual([1, 'conflict'])
    expect(refused.document.error.details.conflicts).toEqual([{ kind: 'built-on', correction: first, with: [second] }])
    expect(refused.document.error.details.together).toEqual([second, first])
    expect((await typeJson('revert', archive, id, first, second)).status).toBe(0)
    expect((await typeCommand('show', archive, id, '--as', 'text')).stdout).toContain('Francois Bozie')
  })

  it('takes the beginning of an id when it is the only one', async () => {
    const id = await firstId(archive, 'headline:accord')
    expect((await typeCommand('show', archive, id.slice(0, 10))).status).toBe(0)
    expect(await errorOf('show', archive, 'zzzzzzzzzzzzzzzz')).toEqual([1, 'not-found'])
    expect(await errorOf('revert', archive, id, 'zzzzzzzzzzzzzzzz')).toEqual([1, 'not-found'])
  })
})
