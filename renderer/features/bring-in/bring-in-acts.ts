// Importing copy step by step: choose or drop, read, plan, import, undo.
import { create } from 'zustand'
import {
  type ImportChoices,
  type ImportPlanChoice,
  type ImportPlanned,
  newId,
  type PickedFiles,
  type PlannedTable,
  type TableColumn,
} from '../../../electron/contract/index.ts'
import { type AnyProblem, api, CallFailed, importDropped, problemOf } from '../../api.ts'
import { words } from '../../messages/words.ts'
import { currentArchive } from '../../queries/archive.ts'
import { forgetProgress } from '../../queries/job-progress.ts'
import { isStopped, stopAct } from '../../session/acts/running-acts.ts'
import { wayBack } from '../../session/acts/undo.ts'
import { showProblem } from '../../session/archive-acts.ts'
import { focusPaneSoon } from '../../session/panes/pane-focus.ts'
import { announce } from '../../ui/announcer.tsx'
import { showToast } from '../../ui/toast.tsx'
import { type CopySaid, withColumn, withoutRecipe, withSaid } from './copy-choices.ts'
import { openFirstOf } from './open-first-of.ts'
import { countsByKind, type ListedPlan, PLAN_KINDS, planItems, replanned } from './plan-items.ts'

export interface BringIn extends ListedPlan {
  readonly step: 'closed' | 'choosing' | 'looking' | 'planned'
  /** What was chosen last; main remembers it by its token. */
  readonly picked: PickedFiles | null
  /** Name of the reading or importing in progress. */
  readonly job: string
  readonly plan: ImportPlanned | null
  /** What was said of the language, encoding and columns of the copy: for the plan being made, if one is. */
  readonly choices: ImportChoices
  /** What had been said when the plan was made. */
  readonly plannedWith: ImportChoices
  readonly isActing: boolean
  /** Whether the files are being read again while the plan stays on screen. */
  readonly isReading: boolean
  readonly problem: AnyProblem | null
  /** Repeats what failed. */
  readonly retry: (() => void) | null
}

const FINE = { problem: null, retry: null } as const

const CLOSED: BringIn = {
  ...{ items: [], choice: {}, kind: null, place: 0 },
  ...{
    step: 'closed',
    picked: null,
    job: '',
    plan: null,
    choices: {},
    plannedWith: {},
    isActing: false,
    isReading: false,
  },
  ...FINE,
}

function failure(error: unknown, retry: () => void): Pick<BringIn, 'problem' | 'retry'> {
  return { problem: problemOf(error), retry }
}

export const useBringIn = create<BringIn>()(() => CLOSED)

/** Asks what to import. A read-only archive says so instead. */
export function beginBringIn(): void {
  if (isRefused()) return
  stopPlanning()
  useBringIn.setState({ ...CLOSED, step: 'choosing' })
}

/** Whether nothing can be imported now; a read-only archive says so. */
export function isRefused(): boolean {
  const archive = currentArchive()
  if (archive?.readOnly) showProblem(new CallFailed({ code: 'read-only', details: { folder: archive.title } }))
  return archive === null || archive.readOnly !== null
}

/** Asks for files or folders in the system's dialog, then looks through them. */
export async function chooseCopy(what: 'files' | 'folder'): Promise<void> {
  try {
    const picked = await api.importPick({ what })
    if (picked) await lookThrough(picked)
  } catch (error) {
    useBringIn.setState(failure(error, () => void chooseCopy(what)))
  }
}

/** Takes files and folders that were dropped on the window (File objects of the drop). */
export async function takeDropped(files: readonly File[]): Promise<void> {
  if (isRefused()) return
  stopPlanning()
  useBringIn.setState({ ...CLOSED, step: 'choosing' })
  try {
    await lookThrough(await importDropped(files))
  } catch (error) {
    useBringIn.setState(failure(error, () => void takeDropped(files)))
  }
}

/** Looks through what was chosen. */
async function lookThrough(picked: PickedFiles): Promise<void> {
  await makePlan(picked, {}, { ...CLOSED, step: 'looking' })
}

/** Records what the user says of all files, or of the file of this name, and reads them again. */
export function sayOf(name: string | null, said: CopySaid): void {
  const { picked, choices, isActing } = useBringIn.getState()
  if (!picked || isActing) return
  void makePlan(picked, withSaid(choices, name, said), { step: 'looking', isReading: false })
}

/**
 * Takes the column of this heading for something; undefined: no column. The plan stays on screen while the files are
 * read again.
 */
export async function sayColumn(table: PlannedTable, column: TableColumn, head: string | undefined): Promise<void> {
  await readAgain((choices) => withColumn(choices, table, column, head))
}

/** Lets the columns of a table be recognised again. */
export async function recogniseColumns({ name }: PlannedTable): Promise<void> {
  await readAgain((choices) => withSaid(choices, name, { columns: undefined }))
}

async function readAgain(choicesAfter: (before: ImportChoices) => ImportChoices): Promise<void> {
  const { picked, choices, isActing } = useBringIn.getState()
  if (picked && !isActing) await makePlan(picked, choicesAfter(choices), { isReading: true })
}

/**
 * Makes a plan, and stops making any other. If it is cancelled or fails, the previous plan stays, with what was said
 * for it.
 */
async function makePlan(picked: PickedFiles, choices: ImportChoices, meanwhile: Partial<BringIn>): Promise<void> {
  stopPlanning()
  const job = newId()
  const isOurs = (): boolean => useBringIn.getState().job === job
  useBringIn.setState({ ...meanwhile, picked, job, choices, ...FINE })
  try {
    const plan = await api.importPlan({ token: picked.token, job, choices })
    if (!isOurs()) return
    if (plan.isCancelled) return asBefore()
    useBringIn.setState({
      step: 'planned',
      isReading: false,
      plan,
      plannedWith: choices,
      ...replanned(useBringIn.getState(), plan),
    })
    announcePlan(plan)
  } catch (error) {
    if (!isOurs()) return
    asBefore()
    useBringIn.setState(failure(error, () => void makePlan(picked, choices, meanwhile)))
  } finally {
    forgetProgress(job)
  }
}

function asBefore(): void {
  const { plan, plannedWith } = useBringIn.getState()
  useBringIn.setState({ step: plan ? 'planned' : 'choosing', isReading: false, choices: plannedWith })
}

function stopPlanning(): void {
  const { step, isReading, job } = useBringIn.getState()
  if (step === 'looking' || isReading) stopAct(job)
}

/** Chooses what comes in. */
export function choosePlan(choice: ImportPlanChoice): void {
  useBringIn.setState({ choice })
}

function announcePlan(plan: ImportPlanned): void {
  const counts = countsByKind(planItems(plan))
  const said = PLAN_KINDS.filter((kind) => counts[kind] > 0).map((kind) =>
    words(`plan.${kind}`, { count: counts[kind] }),
  )
  announce(said.join(', ') || words('plan.none-title'))
}

/** Cancels reading, which drops what was found so far, or importing, which leaves the plan as it was. */
export function stopWork(): void {
  stopAct(useBringIn.getState().job)
}

/** Saves what the columns of a table are as a recipe of this name; it and all tables like it are read by it from now on. */
export async function saveRecipe(name: string, table: PlannedTable): Promise<void> {
  const { head, columns } = table
  await changeRecipes({
    act: () => api.importSaveRecipe({ name, head: [...head], columns }),
    said: 'columns.saved',
    choicesAfter: ({ choices }) => withSaid(choices, table.name, { columns: undefined }),
    retry: () => void saveRecipe(name, table),
  })
}

/** Removes a recipe. Tables in the plan that were read by it are still read that way. */
export async function removeRecipe(name: string): Promise<void> {
  await changeRecipes({
    act: () => api.importRemoveRecipe({ name }),
    said: 'columns.removed',
    choicesAfter: ({ choices, plan }) => withoutRecipe(choices, plan?.tables ?? [], name),
    retry: () => void removeRecipe(name),
  })
}

interface RecipeChange {
  readonly act: () => Promise<unknown>
  readonly said: 'columns.saved' | 'columns.removed'
  /** What is said of the copy once the recipes have changed. */
  readonly choicesAfter: (before: BringIn) => ImportChoices
  readonly retry: () => void
}

async function changeRecipes({ act, said, choicesAfter, retry }: RecipeChange): Promise<void> {
  const { picked } = useBringIn.getState()
  useBringIn.setState(FINE)
  try {
    await act()
  } catch (error) {
    return useBringIn.setState(failure(error, retry))
  }
  announce(words(said))
  showToast({ text: words(said) })
  const now = useBringIn.getState()
  if (picked && now.picked === picked && !now.isActing) await makePlan(picked, choicesAfter(now), { isReading: true })
}

/** Closes the dialog, unless articles are being imported. */
export function closeBringIn(): void {
  if (useBringIn.getState().isActing) return
  stopPlanning()
  useBringIn.setState(CLOSED)
}

/** Imports the planned articles as one batch, opens the first and offers to undo. If cancelled, the plan stays. */
export async function bringInPlanned(): Promise<void> {
  const { picked, isActing, isReading, choice } = useBringIn.getState()
  if (!picked || isActing || isReading) return
  const job = newId()
  useBringIn.setState({ isActing: true, job, ...FINE })
  try {
    const { ids } = await api.importRun({ token: picked.token, job, choice })
    useBringIn.setState(CLOSED)
    await showBroughtIn(ids)
  } catch (error) {
    if (isStopped(error)) announce(words('acts.stopped'))
    useBringIn.setState({ isActing: false, ...(isStopped(error) ? FINE : failure(error, () => void bringInPlanned())) })
  } finally {
    forgetProgress(job)
  }
}

/** Reports what was imported, offers to undo it, and opens the first article. */
export async function showBroughtIn(ids: readonly string[]): Promise<void> {
  const action = ids.length > 0 ? { action: wayBack({ act: 'import', count: ids.length }) } : {}
  showToast({ text: words('bring-in.done', { count: ids.length }), ...action })
  await openFirstOf(ids)
  // What had the focus before may be gone: an archive that was empty has a list now, or will have in a moment.
  focusPaneSoon('list')
}
