// `npm run pictures`: copies the pictures of README and guide from the last e2e run, so that they show the app as it
// is.
import { copyFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'

/** Name in docs/pictures → screenshot of the e2e run. */
const PICTURES: Readonly<Record<string, string>> = {
  'window-light': 'marked-wide-light',
  'window-dark': 'marked-wide-dark',
  welcome: 'welcome-recent-wide-light',
  find: 'archive-find-wide-light',
  findings: 'findings-wide-light',
  proposed: 'proposed-wide-light',
  versions: 'versions-wide-light',
  overwritten: 'overwritten-wide-light',
}

await mkdir('docs/pictures', { recursive: true })
for (const [name, screenshot] of Object.entries(PICTURES)) {
  await copyFile(join('out/screenshots', `${screenshot}.png`), join('docs/pictures', `${name}.png`))
  console.log(`docs/pictures/${name}.png`)
}
