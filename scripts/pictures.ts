// `npm run pictures`: copies the pictures of README and manual from the last e2e run, so that they show the app as it is.
// A screenshot the run did not take is named, and its picture stays as it is.
import { copyFile, mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { PICTURES } from './picture-list.ts'

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
