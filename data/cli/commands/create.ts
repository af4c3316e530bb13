import { createArchive } from '../../archive/open-archive.ts'
import { ok } from '../../schema/index.ts'
import { AUTHOR, archiveFolder, type Command, contextOf, text } from '../command.ts'
import { takes } from '../option.ts'
import { said } from '../said.ts'

export const create: Command = {
  name: 'create',
  summary: 'Create an empty archive in its own folder.',
  usage: 'corrigenda create <archive> [--title T]',
  example: 'corrigenda create courier --title "The Courier, 1998–2025"',
  options: { ...AUTHOR, title: takes('TITLE', 'Shown at the top of the window.', { usual: 'the name of the folder' }) },
  arity: [1, 1],
  run: async (input) => {
    const title = text(input, 'title')
    const options = { context: contextOf(input), app: 'command line', ...(title === undefined ? {} : { title }) }
    const created = await createArchive(archiveFolder(input), options)
    if (!created.ok) return created
    const { folder, manifest } = created.value
    await created.value.close()
    return ok({
      document: { archive: folder, title: manifest.title },
      text: said`Created the archive “${manifest.title}” in ${folder}`,
    })
  },
}
