// Damaged files of every format: no reader crashes or hangs, and an archive they cannot come into stays byte for byte as it was.
// 200 inputs here, 2,000 in `npm run test:fuzz`; FUZZ_INPUTS and FUZZ_SEED choose others, and a failure names the input to repeat.
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { ImportPlanner } from '../acts/import/import-copy.ts'
import { MOST_CONTAINERS, openContainer } from '../files/open-container.ts'
import { context } from '../testing/drawn-article.ts'
import { type FormatSample, SAMPLES } from '../testing/format-samples.ts'
import { processorTime } from '../testing/processor-time.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { typeCommand } from '../testing/type-command.ts'
import { recogniseFile } from './detect-format.ts'

const INPUTS = Number(process.env.FUZZ_INPUTS ?? 200)
const SEED = Number(process.env.FUZZ_SEED ?? 1)
/** Processor time of one input: far more than any takes, far less than a hang. */
const MOST_SECONDS = 10
const MINUTE = 60_000

/** Random numbers that are the same for the same seed (mulberry32). */
function randomness(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let value = Math.imul(state ^ (state >>> 15), state | 1)
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61)
    return ((value ^ (value >>> 14)) >>> 0) % Math.max(1, below)
  }
}

const SIGNS = [
  '<',
  '>',
  '&',
  '"',
  '{',
  '[',
  ']]>',
  '<![CDATA[',
  '\0',
  '\r\n',
  '---\n',
  '&#x110000;',
  '\ud800',
  '{\\rtf1',
  'PK\x03\x04',
]

/** A sample with one to four stretches cut, repeated, turned, overwritten, or taken from another sample. */
function mutated({ bytes }: FormatSample, below: (most: number) => number): Buffer {
  let out = Buffer.from(bytes)
  for (let n = below(4); n >= 0; n -= 1) {
    const at = below(out.length + 1)
    const length = below(Math.min(out.length - at, 200) + 1)
    const [head, part, tail] = [out.subarray(0, at), out.subarray(at, at + length), out.subarray(at + length)]
    const other = Buffer.from((SAMPLES[below(SAMPLES.length)] as FormatSample).bytes)
    const from = below(other.length)
    const put = [
      () => Buffer.alloc(0),
      () => Buffer.concat(Array.from({ length: 1 + below(50) }, () => part)),
      () => Buffer.from(part).reverse(),
      () => Buffer.from(part.map((byte) => byte ^ (1 << below(8)))),
      () => Buffer.from((SIGNS[below(SIGNS.length)] as string).repeat(1 + below(300))),
      () => Buffer.concat([part, other.subarray(from, from + below(400))]),
    ][below(6)] as () => Buffer
    out = Buffer.concat([head, put(), tail])
  }
  return out
}

const inputs = Array.from({ length: INPUTS }, (_, n) => {
  const below = randomness(SEED * 1_000_003 + n)
  const sample = SAMPLES[n % SAMPLES.length] as FormatSample
  return { n, sample, bytes: mutated(sample, below) }
})

describe(`${INPUTS} damaged files, seed ${SEED}`, () => {
  it('are read or refused within bounded processor time', { timeout: 20 * MINUTE }, () => {
    const slow: string[] = []
    for (const { n, sample, bytes } of inputs) {
      const took = processorTime(() => {
        try {
          recogniseFile(bytes, 'x')
          for (const how of [{}, { format: sample.format }]) {
            const planner = new ImportPlanner(() => null, context, how)
            planner.add({ name: 'x', bytes })
            planner.plan()
          }
        } catch (error) {
          throw new Error(`input ${n} of seed ${SEED} (${sample.format}, ${sample.name})`, { cause: error })
        }
      })
      if (took > MOST_SECONDS) slow.push(`input ${n} (${sample.format})`)
    }
    expect(slow).toEqual([])
  })

  it('are opened or refused where they hold other files', { timeout: 20 * MINUTE }, () => {
    let opened = 0
    for (const { n } of inputs.slice(0, INPUTS / 2)) {
      const below = randomness(SEED * 2_000_003 + n)
      const container = CONTAINERS[n % CONTAINERS.length] as FormatSample
      const took = processorTime(() => {
        opened += filesIn(mutated(container, below), 0)
      })
      expect(took, `input ${n} of seed ${SEED} (${container.name})`).toBeLessThan(MOST_SECONDS)
    }
    expect(opened).toBeGreaterThan(0)
  })

  it('that cannot come in leave the archive as it was', { timeout: 20 * MINUTE }, async () => {
    const folder = await temporaryFolder()
    const [archive, copy] = [join(folder, 'archive'), join(folder, 'copy')]
    await mkdir(copy)
    expect((await typeCommand('create', archive)).status).toBe(0)
    let refused = 0
    for (const { n, bytes } of inputs) {
      const planner = new ImportPlanner(() => null, context)
      planner.add({ name: `${n}.x`, bytes })
      if (planner.plan().records.length > 0) continue
      await writeFile(join(copy, `${n}.x`), bytes)
      refused += 1
    }
    expect(refused).toBeGreaterThan(0)
    const before = await digestOf(archive)
    await typeCommand('import', archive, copy)
    expect(await digestOf(archive)).toEqual(before)
  })
})

const inZip = Object.fromEntries(SAMPLES.slice(0, 12).map(({ bytes }, n) => [`folder/${n}.x`, bytes]))
const mails = SAMPLES.filter(({ format }) => format === 'mail').map(({ bytes }) =>
  Buffer.from(bytes).toString('latin1'),
)
const [mail = ''] = mails
const BETWEEN = 'From desk@tide.example Mon Mar  2 10:00:00 2026\n'
const HOLDER = `From: a@tide.example\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Disposition: attachment; filename=a.eml\n\n${mail}\n--x--\n`

/** Files that hold others: a ZIP, a mailbox, a mail with a mail. */
const CONTAINERS: readonly FormatSample[] = [
  { format: 'text', name: 'a ZIP', bytes: zipSync(inZip) },
  {
    format: 'mail',
    name: 'a mailbox',
    bytes: Buffer.from(mails.map((each) => `${BETWEEN}${each}\n\n`).join(''), 'latin1'),
  },
  { format: 'mail', name: 'a mail with a mail', bytes: Buffer.from(HOLDER, 'latin1') },
]

/** Opens everything in a file, as the import does, and returns how many files were read. */
function filesIn(bytes: Uint8Array, depth: number): number {
  recogniseFile(bytes, 'x')
  const container = depth < MOST_CONTAINERS ? openContainer(bytes, 'x', depth > 0) : null
  if (!container?.ok) return 0
  return container.value.names.reduce((sum, name) => {
    const file = container.value.read(name, name)
    return file.ok ? sum + 1 + filesIn(file.value, depth + 1) : sum
  }, 0)
}

/** Every file of a folder with the hash of its bytes; locks and caches, which are no part of what is kept, are left out. */
async function digestOf(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && !/lock/i.test(entry.name))
  const lines = files.map(async ({ parentPath, name }) => {
    const path = join(parentPath, name)
    return `${path.slice(folder.length)} ${createHash('sha256')
      .update(await readFile(path))
      .digest('hex')}`
  })
  return (await Promise.all(lines)).sort()
}
