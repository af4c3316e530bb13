// Journals damaged before their act was carried out: the archive opens, the act is there entirely or not at all, and
// the journal is not lost but set aside.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { newId } from '../schema/index.ts'
import { type JournalEntry, writeJournal } from '../store/journal-file.ts'
import { inArchive, JOURNAL, SET_ASIDE } from '../store/layout.ts'
import { listFiles } from '../store/list-files.ts'
import { faultActs } from './acts.ts'
import { stateOf } from './archive-state.ts'
import { judge } from './crash-points.ts'
import type { Outcome } from './outcome.ts'
import { runAct } from './run-act.ts'
import { damages } from './ways-to-damage.ts'
import { freshArchive, type Workshop } from './workshop.ts'

/** Damages the journal of an act over all articles in `count` places each way. */
export async function damagedJournals(workshop: Workshop, count: number): Promise<Outcome> {
  const archive = join(workshop.root, 'archive')
  const { name, journal, before, after } = await brokenOff(workshop, archive)
  const failures: string[] = []
  const all = [{ name: 'left whole', apply: (bytes: Buffer) => bytes }, ...damages(count, journal.length)]
  for (const { name: how, apply } of all) {
    const bad = apply(journal)
    await freshArchive(workshop, archive)
    await mkdir(inArchive(archive, JOURNAL), { recursive: true })
    await writeFile(inArchive(archive, `${JOURNAL}/${name}`), bad)
    const state = await stateOf(archive)
    const kept = await readFile(inArchive(archive, `${SET_ASIDE}/${JOURNAL}/${name}`)).catch(() => null)
    const wrong = judge(state, { before, after, isAcknowledged: bad.equals(journal) })
    if (wrong) failures.push(`${how}: ${wrong}`)
    else if (state === before && !kept?.equals(bad)) failures.push(`${how}: the journal was not set aside`)
  }
  return { kind: 'damage', what: `${JOURNAL}/… of an act over 50`, cases: all.length, failures }
}

/** The act's journal before any of it has been carried out, and the states before and after. */
async function brokenOff(
  workshop: Workshop,
  archive: string,
): Promise<{ readonly name: string; readonly journal: Buffer; readonly before: string; readonly after: string }> {
  const act = faultActs(workshop, archive).find(({ name }) => name === 'act over 50')
  if (!act) throw new Error('there is no act over 50')
  await act.prepare()
  const before = await stateOf(archive)
  await runAct(act)
  const after = await stateOf(archive)
  const isWritten = /^(articles|batches)\/|^vocabulary\.json$/
  const entries: JournalEntry[] = []
  for (const path of [...(await listFiles(archive)).keys()].filter((each) => isWritten.test(each))) {
    const [bytes, old] = await Promise.all([
      readFile(join(archive, path)),
      readFile(join(workshop.base, path)).catch(() => null),
    ])
    if (!old?.equals(bytes)) entries.push({ path, text: bytes.toString('utf8') })
  }
  const name = `${newId()}.jsonl`
  const path = `${JOURNAL}/${name}`
  await writeJournal(archive, path, entries)
  return { name, journal: await readFile(inArchive(archive, path)), before, after }
}
