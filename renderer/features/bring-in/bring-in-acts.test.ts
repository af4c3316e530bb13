// Planning an import in the window: what is said while files are read is kept, and what fails can be done again.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ImportChoices, ImportPlanned, PlannedTable } from '../../../electron/contract/index.ts'
import {
  bringInPlanned,
  chooseCopy,
  closeBringIn,
  removeRecipe,
  saveRecipe,
  sayColumn,
  sayOf,
  useBringIn,
} from './bring-in-acts.ts'

const TABLE: PlannedTable = { name: 'a.csv', head: ['Titel', 'Inhalt', 'Tag'], columns: {}, recipe: null }
const PLAN: ImportPlanned = { fresh: [], here: [], refused: [], skipped: [], tables: [TABLE], isCancelled: false }
const FULL = { ok: false, problem: { code: 'disk-full', details: {} } } as const
const DONE = { ok: true, value: null } as const

interface Asked {
  readonly choices: ImportChoices
  readonly job: string
  /** Lets main answer. */
  readonly end: (reply: unknown) => Promise<void>
}

let asked: Asked[]
const plan = (request: Pick<Asked, 'choices' | 'job'>) =>
  new Promise((resolve) => {
    const end = async (reply: unknown): Promise<void> => {
      resolve(reply)
      await settle()
    }
    asked.push({ ...request, end })
  })
const bridge = {
  importPick: vi.fn(async () => ({ ok: true, value: { token: 't', names: ['a.csv'] } })),
  importPlan: plan,
  importRun: vi.fn(),
  importSaveRecipe: vi.fn(),
  importRemoveRecipe: vi.fn(),
  jobCancel: vi.fn(async () => DONE),
}
const settle = async () => await new Promise((done) => setTimeout(done))
const planned = (some: Partial<ImportPlanned> = {}) => ({ ok: true, value: { ...PLAN, ...some } })
const stopped = planned({ isCancelled: true })
const last = () => {
  const one = asked.at(-1)
  if (!one) throw new Error('nothing was asked')
  return one
}

beforeEach(async () => {
  asked = []
  for (const call of Object.values(bridge)) if (vi.isMockFunction(call)) call.mockClear()
  vi.stubGlobal('window', { corrigenda: bridge })
  void chooseCopy('files')
  await settle()
  await last().end(planned())
})
afterEach(() => {
  closeBringIn()
  vi.unstubAllGlobals()
})

test('a language said while a table is read again takes the choice of columns along, and ends the reading', async () => {
  void sayColumn(TABLE, 'body', 'Inhalt')
  const reading = last()
  sayOf(null, { language: 'de' })
  expect(bridge.jobCancel).toHaveBeenCalledWith({ job: reading.job })
  expect(last().choices).toEqual({ language: 'de', files: { 'a.csv': { columns: { body: 'Inhalt' } } } })
  await reading.end(stopped)
  await last().end(planned())
  expect(useBringIn.getState()).toMatchObject({ step: 'planned', isReading: false })
})

test('columns said one after the other all count, however long the files are read', async () => {
  void sayColumn(TABLE, 'body', 'Inhalt')
  void sayColumn(TABLE, 'headline', 'Titel')
  void sayColumn(TABLE, 'date', 'Tag')
  void sayColumn(TABLE, 'headline', undefined)
  expect(last().choices.files?.['a.csv']?.columns).toEqual({ body: 'Inhalt', date: 'Tag' })
  const [, first] = asked
  await last().end(planned({ skipped: [{ source: 'late.csv', reason: 'no-copy' }] }))
  await first?.end(planned())
  expect(useBringIn.getState().plan?.skipped).toHaveLength(1)
  expect(useBringIn.getState().isReading).toBe(false)
})

test('what the plan never got is not kept: stopped or failed, the choices are those of the plan in sight', async () => {
  void sayColumn(TABLE, 'body', 'Inhalt')
  sayOf(null, { language: 'de' })
  await last().end(stopped)
  expect(useBringIn.getState()).toMatchObject({ step: 'planned', choices: {}, isReading: false, problem: null })
  void sayColumn(TABLE, 'body', 'Tag')
  await last().end(FULL)
  expect(useBringIn.getState()).toMatchObject({ step: 'planned', choices: {}, problem: FULL.problem })
  useBringIn.getState().retry?.()
  expect(last().choices.files?.['a.csv']?.columns).toEqual({ body: 'Tag' })
})

test('retry does what failed: it saves the recipe, and imports nothing', async () => {
  bridge.importSaveRecipe.mockResolvedValueOnce(FULL).mockResolvedValueOnce(DONE)
  await saveRecipe('Old system', { ...TABLE, columns: { body: 'Inhalt' } })
  expect(useBringIn.getState().problem).toEqual(FULL.problem)
  useBringIn.getState().retry?.()
  await settle()
  expect(bridge.importSaveRecipe).toHaveBeenCalledTimes(2)
  expect(bridge.importRun).not.toHaveBeenCalled()
  bridge.importRun.mockResolvedValueOnce(FULL).mockResolvedValueOnce(FULL)
  await last().end(planned())
  await bringInPlanned()
  useBringIn.getState().retry?.()
  await settle()
  expect(bridge.importRun).toHaveBeenCalledTimes(2)
})

test('a recipe that was saved or removed is seen at once, and its table stays as it is read', async () => {
  bridge.importSaveRecipe.mockResolvedValue(DONE)
  bridge.importRemoveRecipe.mockResolvedValue(DONE)
  void sayColumn(TABLE, 'body', 'Inhalt')
  await last().end(planned({ tables: [{ ...TABLE, columns: { body: 'Inhalt' } }] }))
  void saveRecipe('Old system', { ...TABLE, columns: { body: 'Inhalt' } })
  await settle()
  expect(last().choices.files?.['a.csv']?.columns).toBeUndefined()
  await last().end(planned({ tables: [{ ...TABLE, columns: { body: 'Inhalt' }, recipe: 'Old system' }] }))
  void removeRecipe('Old system')
  await settle()
  expect(last().choices.files?.['a.csv']?.columns).toEqual({ body: 'Inhalt' })
  expect(asked).toHaveLength(4)
})
