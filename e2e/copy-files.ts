// Good and bad copy on a real disk, for importing.
import { mkdir, mkdtemp, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Stories next to each other read differently, so that the import does not take one for a version of another. */
const REST = [
  'Engineers want larger stones at the northern end, where last winter opened a gap as wide as a cart. A firm from the next county offered granite by barge, and its price was read out twice before anyone believed it.',
  'The ferry company asked who pays when its boats cannot land. Its captain brought photographs of the steps, green with weed from top to bottom, and said that passengers jump the last yard or stay on the island overnight.',
  'Shopkeepers of Fore Street sent a petition with ninety names. They fear lorries more than waves: three years of deliveries past their windows, dust on the bread, and nowhere left for customers to leave a bicycle.',
]

function story(n: number): string {
  const paragraph = `The council met for sitting number ${n} and spoke about the harbour wall until the tide had turned.`
  return `Harbour wall, sitting ${n}\n\n${paragraph}\n\n${REST[n % REST.length]} Nobody asked for the figures of paragraph ${n}.\n`
}

/** A temporary folder with this many good stories. */
export async function manyStories(count: number): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), 'corrigenda-e2e-copy-')), 'many')
  await mkdir(folder)
  for (let n = 1; n <= count; n += 1) await writeFile(join(folder, `story-${n}.txt`), story(n))
  return folder
}

/** A temporary folder "copy": three good files (one UTF-16), one of them twice, an empty, a binary and a 50 MB one. */
export async function mixedCopy(): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), 'corrigenda-e2e-copy-')), 'copy')
  await mkdir(join(folder, 'wire'), { recursive: true })
  await writeFile(join(folder, 'a-harbour.txt'), story(1))
  await writeFile(join(folder, 'b-again.txt'), story(1))
  await writeFile(join(folder, 'wire', 'c-ferry.txt'), story(2))
  await writeFile(
    join(folder, 'd-wide.txt'),
    Buffer.from(`\uFEFF${story(3).replace('council', 'conseil général')}`, 'utf16le'),
  )
  await writeFile(join(folder, 'e-empty.txt'), '')
  await writeFile(
    join(folder, 'f-picture.jpg'),
    Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1, 0, 0]),
  )
  await writeFile(join(folder, 'g-huge.txt'), 'x')
  await truncate(join(folder, 'g-huge.txt'), 50 * 1024 * 1024)
  return folder
}
