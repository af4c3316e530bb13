// `npm run pictures`: copies the pictures of README and manual from the last e2e run, so that they show the app as it is.
// A screenshot the run did not take is named, and its picture stays as it is. The words on each are kept with them.
import { copyFile, mkdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PICTURES } from './picture-list.ts'
import { WORDS, wordsKept, wordsSeen } from './picture-words.ts'

await mkdir('docs/pictures', { recursive: true })
for (const [name, { screenshot }] of Object.entries(PICTURES)) {
  const from = join('out/screenshots', `${screenshot}.png`)
  if (!(await stat(from).catch(() => null))) {
    console.log(`Not taken in the last e2e run: ${screenshot}`)
    continue
  }
  await copyFile(from, join('docs/pictures', `${name}.png`))
  console.log(`docs/pictures/${name}.png`)
}
const words = { ...wordsKept('.'), ...wordsSeen('.') }
await writeFile(WORDS, `${JSON.stringify(words, null, 1)}\n`)
