// A folder on the command line is distinguished from the app's own folder and from Chromium's flags.
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { folderArgument } from './folder-argument.ts'

test.each<[readonly string[], boolean, string | null]>([
  [['corrigenda'], true, null],
  [['corrigenda', 'Archive'], true, '/work/Archive'],
  [['corrigenda', '--ozone-platform=x11', '/srv/Archive', 'more'], true, '/srv/Archive'],
  [['electron', '.'], false, null],
  [['electron', '--no-sandbox', '.', 'Archive'], false, '/work/Archive'],
  [['electron', '--inspect=0', '.', '--user-data-dir=/tmp/x', '../Archive'], false, '/Archive'],
  [['corrigenda', ''], true, null],
  // Double-clicking an archive's file.
  [['corrigenda', '/srv/Archive/archive.json'], true, '/srv/Archive'],
  [['corrigenda', 'archive.json'], true, '/work'],
  [['corrigenda', 'archive.json/'], true, '/work'],
  [['corrigenda', 'my-archive.json'], true, '/work/my-archive.json'],
])('%j (packaged: %s) names %s', (argv, isPackaged, folder) =>
  expect(folderArgument(argv, isPackaged, '/work')).toBe(folder === null ? null : resolve(folder)),
)
