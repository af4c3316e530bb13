import type { Archive } from '../../archive/archive.ts'
import { checkSwitches, switchChecks } from '../../checking/check-switches.ts'
import { FINDING_KINDS, type FindingKind, ok, type Result } from '../../schema/index.ts'
import { type Command, type Input, type Output, text, UsageError, withArchive } from '../command.ts'
import { takes } from '../option.ts'
import { said } from '../said.ts'

export const checks: Command = {
  name: 'checks',
  summary: 'Show which kinds of findings are reported in this archive, or switch kinds on and off.',
  usage: 'corrigenda checks <archive> [--on k,...] [--off k,...]',
  example: 'corrigenda checks courier --off missing,redundancy --on credit',
  options: {
    on: takes('K,…', 'Report these kinds.', { words: FINDING_KINDS }),
    off: takes('K,…', 'Do not report these kinds.', { words: FINDING_KINDS }),
  },
  arity: [1, 1],
  run: (input) => {
    const [on, off] = [kindsIn(input, 'on'), kindsIn(input, 'off')]
    const both = on.find((kind) => off.includes(kind))
    if (both) throw new UsageError(said`${both} is given with both --on and --off`)
    if (on.length + off.length === 0) return withArchive(input, 'read', show)
    return withArchive(input, 'write', async (archive) => {
      for (const [kinds, isOn] of [
        [on, true],
        [off, false],
      ] as const) {
        const done = kinds.length > 0 ? await switchChecks(archive, kinds, isOn) : ok(null)
        if (!done.ok) return done
      }
      return await show(archive)
    })
  },
}

async function show(archive: Archive): Promise<Result<Output>> {
  const switches = await checkSwitches(archive)
  if (!switches.ok) return switches
  const lines = switches.value.map(({ kind, isOn }) => `${isOn ? said`on ` : said`off`}  ${kind}`)
  return ok({ document: { kinds: switches.value }, text: lines.join('\n') })
}

function kindsIn(input: Input, name: 'on' | 'off'): readonly FindingKind[] {
  const given = text(input, name)
  return given === undefined ? [] : readKinds(given, `--${name}`)
}

/** Kinds as typed, separated by commas. */
export function readKinds(given: string, option: string): readonly FindingKind[] {
  return given.split(',').map((word) => {
    const kind = FINDING_KINDS.find((each) => each === word.trim())
    if (!kind) throw new UsageError(said`${option} takes, separated by commas: ${FINDING_KINDS.join(', ')}`)
    return kind
  })
}
