// The command line in other languages than English.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest'
import type { Finding } from '../../schema/index.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { typeCommand, typeJson } from '../../testing/type-command.ts'
import { findingWords } from '../finding-words.ts'
import { speak } from '../said.ts'
import { sentenceFor } from '../words.ts'
import { languageOf } from './languages.ts'

test.each([
  [{ CORRIGENDA_LANGUAGE: 'fr', LC_ALL: 'de_DE.UTF-8' }, 'fr'],
  [{ CORRIGENDA_LANGUAGE: 'xx', LC_ALL: 'de_DE.UTF-8' }, 'de'],
  [{ LC_ALL: 'C', LANG: 'de_DE.UTF-8' }, 'en'],
  [{ LC_MESSAGES: 'fr_CA', LANG: 'de' }, 'fr'],
  [{ LC_ALL: '', LANG: 'de_AT@euro' }, 'de'],
  [{ LANG: 'den' }, 'en'],
  [{}, 'fr'],
])('%o is spoken in %s', (environment, language) => {
  expect(languageOf(environment, () => 'fr-BE')).toBe(language)
})

describe.each([
  ['de', { help: 'Legt ein leeres Archiv', made: 'angelegt', options: 'Optionen:', missing: /ist kein Archiv/ }],
  ['fr', { help: 'Crée une archive vide', made: 'créée', options: 'Options :', missing: /n’est pas une archive/ }],
])('%s', (language, { help, made, options, missing }) => {
  beforeEach(() => void vi.stubEnv('CORRIGENDA_LANGUAGE', language))
  afterEach(() => vi.unstubAllEnvs())

  it('is the language of help, results and errors', async () => {
    const archive = join(await temporaryFolder(), 'arc')
    const page = (await typeCommand('help', 'create')).stdout.replaceAll('\u00a0', ' ')
    expect(page).toContain(help)
    expect(page).toContain(options)
    expect((await typeCommand('create', archive)).stdout).toContain(made)
    const { status, stderr } = await typeCommand('list', `${archive}-2`)
    expect([status, missing.test(stderr)]).toEqual([3, true])
  })

  it('is not that of documents', async () => {
    const { document } = await typeJson<{ error: { code: string; message: string } }>('list', 'nowhere')
    expect(document.error.message).toMatch(/nowhere is not an archive: .* Create one with “corrigenda create”\.$/)
  })
})

test.each([
  [
    'de',
    'Die Korrektur c1 ist angenommen; dafür müsste sie vorgeschlagen oder abgelehnt sein.',
    'reason: ein Grund ist nötig.',
  ],
  ['fr', 'La correction c1 est acceptée ; il en faut une qui soit proposée ou rejetée.', 'reason: il faut un motif.'],
] as const)('%s has the words of a status, and of bad input, in sentences', async (language, status, input) => {
  await speak(language)
  const details = { correction: 'c1', status: 'accepted', wanted: 'proposed or rejected' }
  const said = [
    sentenceFor({ code: 'wrong-status', details }),
    sentenceFor({ code: 'bad-input', details: { path: 'reason', detail: 'a reason is needed' } }),
  ]
  await speak('en')
  expect(said.map((each) => each.replaceAll(/[\u00a0\u202f]/g, ' '))).toEqual([status, input])
})

test.each([
  ['de', 'Der 6. Februar 2019 ist ein Mittwoch.', 'Dem Artikel fehlen Angaben: Autorenzeile und Datum.', 'Webseite.'],
  [
    'fr',
    'Le 6 février 2019 est un mercredi.',
    'Il manque des informations à l’article : signature et date.',
    'Page web.',
  ],
  ['en', 'As the check says.', 'As the check says.', 'Web page.'],
] as const)('%s has the sentences of checks and the formats of exports', async (language, date, details, format) => {
  const finding = { says: 'As the check says.', quote: '', suggestions: [] } as unknown as Finding
  const day = { day: 6, month: 1, year: 2019, weekday: 3 }
  await speak(language)
  const said = [
    findingWords({ ...finding, message: 'weekday-differs', evidence: day }),
    findingWords({ ...finding, message: 'details-missing', evidence: { what: ['byline', 'published'] } }),
  ]
  await speak('en')
  expect(said.map((each) => each.replaceAll(/[\u00a0\u202f]/g, ' '))).toEqual([date, expect.stringMatching(details)])
  vi.stubEnv('CORRIGENDA_LANGUAGE', language)
  const { stdout } = await typeCommand('help', 'export')
  vi.unstubAllEnvs()
  expect(stdout).toMatch(new RegExp(`^  html +${format}`, 'm'))
})

test.each([
  ['longer than 2000 characters', 'text: länger als 2.000 Zeichen.'],
  [
    'Word document: one file holds at most 2,000 articles',
    'text: Word document: eine Datei fasst höchstens 2.000 Artikel.',
  ],
  ['there is no format “pdf?”', 'text: es gibt kein Format „pdf?“.'],
  ['something else', 'text: something else.'],
])('bad input with values in it is said in the language: %s', async (detail, german) => {
  await speak('de')
  const said = sentenceFor({ code: 'bad-input', details: { path: 'text', detail } })
  await speak('en')
  expect(said).toBe(german)
})

test('a history says in the language what was done, and keeps what was typed', async () => {
  const folder = await temporaryFolder()
  const [archive, file] = [join(folder, 'arc'), join(folder, 'a.txt')]
  await writeFile(file, 'Ferry runs late\n\nThe ferry was late again on Monday.\n')
  await typeCommand('create', archive)
  await typeCommand('import', archive, file)
  await typeCommand('tag', archive, '--query', '', '--add', 'sea')
  vi.stubEnv('CORRIGENDA_LANGUAGE', 'de')
  const { stdout } = await typeCommand('history', archive)
  vi.unstubAllEnvs()
  expect(stdout).toMatch(/Sammeländerung +Schlagwort, 1 Artikel: hinzugefügt: sea/)
  expect(stdout).not.toMatch(/batch|metadata/)
})

test('what Node says of an option in several lines is said in the language too', async () => {
  vi.stubEnv('CORRIGENDA_LANGUAGE', 'fr')
  const { stderr } = await typeCommand('correct', 'a', 'b', '--find', '--all')
  vi.unstubAllEnvs()
  expect(stderr).toContain('est ambiguë')
  expect(stderr).not.toContain('ambiguous')
})

test('in German a number and its noun are in the nominative, grouped as written there', async () => {
  vi.stubEnv('CORRIGENDA_LANGUAGE', 'de')
  const archive = join(await temporaryFolder(), 'arc')
  await typeCommand('create', archive)
  expect((await typeCommand('list', archive)).stdout).toBe('0 Artikel\n')
  vi.unstubAllEnvs()
  expect((await typeCommand('list', archive)).stdout).toBe('0 articles\n')
})
