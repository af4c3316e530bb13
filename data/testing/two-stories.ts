// A small archive of two articles imported one after the other, for tests of the command line.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { systemContext } from '../acts/system-context.ts'
import { createArchive } from '../index.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { typeJson } from './type-command.ts'

const OPTIONS = { context: systemContext('Ana Editor'), app: 'test' }

export interface Imported {
  readonly imported: readonly { readonly id: string }[]
  readonly failed: readonly { readonly source: string; readonly code: string }[]
}

export interface TwoStories {
  /** Absolute path of the test's own folder. */
  readonly folder: string
  /** Absolute path of the archive in it. */
  readonly archive: string
  /** Ids of “The lost story” and “The kept story”. */
  readonly lost: string
  readonly kept: string
}

/** Creates an empty archive in a folder of its own; both live as long as the running test. */
export async function emptyArchive(): Promise<{ readonly folder: string; readonly archive: string }> {
  const folder = await temporaryFolder()
  const archive = join(folder, 'archive')
  const made = await createArchive(archive, OPTIONS)
  if (!made.ok) throw new Error(made.problem.code)
  await made.value.close()
  return { folder, archive }
}

/** Creates the archive, which lives as long as the running test. */
export async function twoStories(): Promise<TwoStories> {
  const { folder, archive } = await emptyArchive()
  const ids: string[] = []
  for (const name of ['lost', 'kept']) {
    await writeFile(join(folder, `${name}.txt`), `The ${name} story\n\nBozize spoke of the ${name} harbour.\n`)
    const { document } = await typeJson<Imported>('import', archive, join(folder, `${name}.txt`))
    ids.push(document.imported[0]?.id ?? '')
  }
  const [lost = '', kept = ''] = ids
  await typeJson('tag', archive, '--ids', ids.join(','), '--add', 'harbour')
  return { folder, archive, lost, kept }
}
