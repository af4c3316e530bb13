// Bringing copy in, step by step: choose or drop, read, plan, import, undo.
import { create } from 'zustand'
import {
  type ImportChoices,
  type ImportPlanChoice,
  type ImportPlanned,
  newId,
  type PickedFiles,
  type PlannedTable,
  type TableColumns,
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
import { openFirstOf } from './open-first-of.ts'
import { carriedChoice, comesIn, countsByKind, type PlanItem, type PlanKind, planItems } from './plan-items.ts'

export interface BringIn {
  readonly step: 'closed' | 'choosing' | 'looking' | 'planned'
  /** What was chosen last; main remembers it by its token. */
  readonly picked: PickedFiles | null
  /** Name of the looking-through or the bringing-in that runs. */
  readonly job: string
  readonly plan: ImportPlanned | null
  /** The plan's items, in their order. */
  readonly items: readonly PlanItem[]
  /** Which items come in, and what is stated about all. */
  readonly choice: ImportPlanChoice
  /** The kind that is listed; null: all. */
  readonly kind: PlanKind | null
  /** Index of the open item among those listed. */
  readonly place: number
  /** What was said of the language and the encoding of the copy that was chosen last. */
  readonly choices: ImportChoices
  readonly isActing: boolean
  /** Whether the files are read again while the plan stays in sight. */
  readonly isReading: boolean
  readonly problem: AnyProblem | null
}

const CLOSED: BringIn = {
  ...{ items: [], choice: {}, kind: null, place: 0 },
  ...{
    step: 'closed',
    picked: null,
    job: '',
    plan: null,
    choices: {},
    isActing: false,
    isReading: false,
    problem: null,
  },
}

/** undefined: as it is recognised. */
export type CopySaid = Pick<ImportChoices, 'language' | 'encoding' | 'columns'>

export const useBringIn = create<BringIn>()(() => CLOSED)

/** Asks what to import. A read-only archive says so instead. */
export function beginBringIn(): void {
  if (isRefused()) return
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
    useBringIn.setState({ problem: problemOf(error) })
  }
}

/** Takes files and folders that were dropped on the window (File objects of the drop). */
export async function takeDropped(files: readonly File[]): Promise<void> {
  if (isRefused()) return
  useBringIn.setState({ ...CLOSED, step: 'choosing' })
  try {
    await lookThrough(await importDropped(files))
  } catch (error) {
    useBringIn.setState({ problem: problemOf(error) })
  }
}

/** Looks through what was chosen. Stopped, it leaves everything as it was before. */
export async function lookThrough(picked: PickedFiles, choices: ImportChoices = {}): Promise<void> {
  const job = newId()
  const { plan: before, choices: chosen } = useBringIn.getState()
  useBringIn.setState({ step: 'looking', picked, job, plan: null, choices, problem: null })
  try {
    const plan = await api.importPlan({ token: picked.token, job, choices })
    if (useBringIn.getState().job !== job) return
    if (!plan.isCancelled) useBringIn.setState({ step: 'planned', plan, ...listed(plan) })
    else if (before === null) useBringIn.setState({ step: 'choosing' })
    else useBringIn.setState({ step: 'planned', plan: before, choices: chosen })
    if (!plan.isCancelled) announcePlan(plan)
  } catch (error) {
    if (useBringIn.getState().job === job) useBringIn.setState({ step: 'choosing', problem: problemOf(error) })
  } finally {
    forgetProgress(job)
  }
}

/** Says something of all the copy, or of the file of this name, and looks through it again. */
export function sayOf(name: string | null, said: CopySaid): void {
  const { picked, choices } = useBringIn.getState()
  if (!picked) return
  const files = choices.files ?? {}
  const next =
    name === null ? { ...choices, ...said } : { ...choices, files: { ...files, [name]: { ...files[name], ...said } } }
  void lookThrough(picked, next)
}

/** A plan made again has other ids: what was chosen for an item holds for the same one, which stays open. */
function listed(plan: ImportPlanned): Pick<BringIn, 'items' | 'choice' | 'kind' | 'place'> {
  const { items: before, choice: chosen, kind, place } = useBringIn.getState()
  const items = planItems(plan)
  const choice = carriedChoice(chosen, before, items)
  const open = before.filter((item) => kind === null || item.kind === kind)[place]
  const same = items.findIndex(({ source }) => source === open?.source)
  const first = items.findIndex((item) => comesIn(item, choice))
  return { items, choice, kind: null, place: Math.max(0, same < 0 ? first : same) }
}

/** Chooses what comes in. */
export function choosePlan(choice: ImportPlanChoice): void {
  useBringIn.setState({ choice })
}

function announcePlan(plan: ImportPlanned): void {
  const counts = countsByKind(planItems(plan))
  announce(words('plan.announce', { ...counts, fresh: counts.new, here: counts.here + counts.twin }))
}

/** Stops looking or bringing in; what main has found so far is forgotten, or what it planned stays as it was. */
export function stopWork(): void {
  stopAct(useBringIn.getState().job)
}

/** Says which columns of a table are what. The plan stays in sight while the files are read again. */
export async function sayColumns(name: string, columns: TableColumns | undefined): Promise<void> {
  const { picked, choices, isReading } = useBringIn.getState()
  if (!picked || isReading) return
  const files = choices.files ?? {}
  const next = { ...choices, files: { ...files, [name]: { ...files[name], columns } } }
  const job = newId()
  useBringIn.setState({ isReading: true, job, choices: next, problem: null })
  try {
    const plan = await api.importPlan({ token: picked.token, job, choices: next })
    if (useBringIn.getState().job !== job || plan.isCancelled) return
    useBringIn.setState({ plan, ...listed(plan) })
    announcePlan(plan)
  } catch (error) {
    if (useBringIn.getState().job === job) useBringIn.setState({ problem: problemOf(error) })
  } finally {
    forgetProgress(job)
    if (useBringIn.getState().job === job) useBringIn.setState({ isReading: false })
  }
}

/** Saves what a table’s columns are under a name, or removes the recipe of that name. */
export async function saveRecipe(name: string, { head, columns }: PlannedTable): Promise<void> {
  await changeRecipes(async () => await api.importSaveRecipe({ name, head: [...head], columns }), 'columns.saved')
}

export async function removeRecipe(name: string): Promise<void> {
  await changeRecipes(async () => await api.importRemoveRecipe({ name }), 'columns.removed')
}

async function changeRecipes(act: () => Promise<unknown>, said: 'columns.saved' | 'columns.removed'): Promise<void> {
  try {
    await act()
    announce(words(said))
    showToast({ text: words(said) })
  } catch (error) {
    useBringIn.setState({ problem: problemOf(error) })
  }
}

/** Puts the dialog away, unless articles are coming in at this moment. */
export function closeBringIn(): void {
  const { step, isActing } = useBringIn.getState()
  if (isActing) return
  if (step === 'looking') stopWork()
  useBringIn.setState(CLOSED)
}

/** Brings the planned articles in as one batch, opens the first and offers the way back. Stopped, the plan is there still. */
export async function bringInPlanned(): Promise<void> {
  const { picked, isActing, choice } = useBringIn.getState()
  if (!picked || isActing) return
  const job = newId()
  useBringIn.setState({ isActing: true, job, problem: null })
  try {
    const { ids } = await api.importRun({ token: picked.token, job, choice })
    useBringIn.setState(CLOSED)
    await showBroughtIn(ids)
  } catch (error) {
    if (isStopped(error)) announce(words('acts.stopped'))
    useBringIn.setState({ isActing: false, problem: isStopped(error) ? null : problemOf(error) })
  } finally {
    forgetProgress(job)
  }
}

/** Says what came in, with the way back, and opens the first of it. */
export async function showBroughtIn(ids: readonly string[]): Promise<void> {
  const action = ids.length > 0 ? { action: wayBack({ act: 'import', count: ids.length }) } : {}
  showToast({ text: words('bring-in.done', { count: ids.length }), ...action })
  await openFirstOf(ids)
  // What had the focus before may be gone: an archive that was empty has a list now, or will have in a moment.
  focusPaneSoon('list')
}
