// Going through the archive's names: write one everywhere, remember it, or mark its forms as different; then the next.

import { create } from 'zustand'
import type { NameCluster, NamePlace } from '../../../electron/contract/index.ts'
import { type AnyProblem, api, problemOf } from '../../api.ts'
import { words } from '../../messages/words.ts'
import { currentArchive } from '../../queries/archive.ts'
import { client } from '../../queries/client.ts'
import { jobOf, namesOptions } from '../../queries/names.ts'
import { inTurn } from '../../session/acts/act-turns.ts'
import { isStopped, runCounted } from '../../session/acts/running-acts.ts'
import { wayBack } from '../../session/acts/undo.ts'
import { mayWrite } from '../../session/may-write.ts'
import { focusPaneSoon } from '../../session/panes/pane-focus.ts'
import { useRulings } from '../../session/rulings.ts'
import { changeView } from '../../session/view-state.ts'
import { stepThroughItems } from '../../session/worklist.ts'
import { announce } from '../../ui/announcer.tsx'
import { showToast } from '../../ui/toast.tsx'
import { chooseCluster, clusterAfter, meantBy, useNamesState } from './names-state.ts'

/** The problem of the last ruling. */
export const useNamesProblem = create<{ readonly problem: AnyProblem | null }>()(() => ({ problem: null }))

/** Shows the names worklist; the focus follows once they are listed. */
export async function showNames(): Promise<void> {
  const archive = currentArchive()
  if (!archive) return
  // An article of another list does not belong to a name; its own opens once its places are known.
  const none = { articleId: null, correctionId: null, findingId: null } as const
  changeView({ shown: 'names', onePane: 'list', drawer: null, selectedIds: [], place: null, ...none })
  await client.ensureQueryData(namesOptions(archive.id)).catch(() => null)
  focusPaneSoon('list')
}

/** Stops looking for names; results so far stay. */
export function stopLooking(): void {
  const archive = currentArchive()
  if (archive) void api.jobCancel({ job: jobOf(archive.id) }).catch(() => {})
}

/** The clusters as listed now. */
function clustersNow(): readonly NameCluster[] {
  const archive = currentArchive()
  const known = archive ? client.getQueryData(namesOptions(archive.id).queryKey) : undefined
  return known?.clusters ?? []
}

/** Opens the cluster at a place of the list, and announces it. */
export function openClusterAt(clusters: readonly NameCluster[], place: number): void {
  const cluster = clusters[Math.min(Math.max(0, place), clusters.length - 1)]
  if (!cluster) return
  chooseCluster(cluster)
  useNamesProblem.setState({ problem: null })
  const others = cluster.variants.map(({ form }) => form).join(', ')
  const values = { place: clusters.indexOf(cluster) + 1, total: clusters.length }
  announce(words('names.announce', { ...values, name: cluster.canonical.form, others }))
}

/** The open cluster; undefined when there is none. */
export function clusterNow(): NameCluster | undefined {
  const { chosen } = useNamesState.getState()
  return clustersNow().find(({ canonical }) => canonical.form === chosen)
}

/** Next (1) or previous (-1) cluster. */
export function stepCluster(direction: 1 | -1): void {
  const items = clustersNow()
  const place = items.findIndex(({ canonical }) => canonical.form === useNamesState.getState().chosen)
  stepThroughItems({ items, place, open: openClusterAt }, direction, words('names.no-more'))
}

/** Chooses form number `number` (from 0) when the evidence does not decide; returns whether there was one. */
export function chooseForm({ choice }: NameCluster, number: number): boolean {
  const form = choice?.[number]
  if (form === undefined) return false
  useNamesState.setState({ written: form })
  announce(words('names.chosen', { form }))
  return true
}

/** Says that an editor must choose, and moves the focus there. */
function askForChoice({ choice }: NameCluster): void {
  document.querySelector<HTMLElement>('[data-cluster-panel] input[type=text]')?.focus()
  const forms = (choice ?? []).map((form, at) => words('names.numbered', { number: at + 1, form })).join(', ')
  announce(words('names.choose-first', { forms }))
}

/**
 * Writes the chosen name at every place of its other forms, with a ruling. If the evidence does not decide and nothing
 * is chosen yet, asks.
 */
export async function writeEverywhere(cluster: NameCluster): Promise<void> {
  const { name, others } = meantBy(cluster, useNamesState.getState())
  if (name === '') {
    askForChoice(cluster)
    return
  }
  const status = useRulings.getState().isSuggesting ? 'proposed' : 'accepted'
  const reason = words('names.reason', { name })
  await decideOn(cluster, async () => {
    const done = await runCounted(words('names.writing', { name }), (job) =>
      api.namesWrite({ job, name, forms: [...others], status, reason }),
    )
    const count = done.corrected + done.proposed
    return { text: words('names.written', { name, ...done }), act: { act: 'use-name', count } as const }
  })
}

/** Rules that the forms are the name; no article is changed. */
export async function rememberOnly(cluster: NameCluster): Promise<void> {
  const { name, others } = meantBy(cluster, useNamesState.getState())
  if (name === '') {
    askForChoice(cluster)
    return
  }
  await decideOn(cluster, async () => {
    await api.namesRule({ ruling: { kind: 'merge', canonical: name, aliases: [...others] } })
    return { text: words('names.remembered', { name }), act: { act: 'rule', count: 1 } as const }
  })
}

/** Rules that the forms are different names: they are never listed together again. */
export async function tellApart(cluster: NameCluster): Promise<void> {
  const { form: name } = cluster.canonical
  const { others } = meantBy(cluster, { ...useNamesState.getState(), written: name })
  await decideOn(cluster, async () => {
    await api.namesRule({ ruling: { kind: 'differ', name, others: [...others] } })
    return {
      text: words('names.told-apart', { name, others: others.join(', ') }),
      act: { act: 'rule', count: 1 } as const,
    }
  })
}

interface Decided {
  readonly text: string
  readonly act: Parameters<typeof wayBack>[0]
}

/**
 * Performs the ruling, reports it with an undo, and moves on to the cluster now at its place. If pressed again
 * meanwhile, it does nothing: the press was about the same cluster.
 */
async function decideOn({ canonical }: NameCluster, act: () => Promise<Decided>): Promise<void> {
  const archive = currentArchive()
  if (!archive || !mayWrite()) return
  await inTurn('names', async () => {
    const at = clustersNow().findIndex(({ canonical: { form } }) => form === canonical.form)
    return at >= 0 && (await decideNow(archive.id, at, act))
  })
}

/** Returns whether it was done. */
async function decideNow(archiveId: string, at: number, act: () => Promise<Decided>): Promise<boolean> {
  useNamesProblem.setState({ problem: null })
  try {
    const done = await act()
    showToast({ text: done.text, action: wayBack(done.act) })
    await client.refetchQueries({ queryKey: namesOptions(archiveId).queryKey }, { cancelRefetch: false })
    const clusters = clustersNow()
    const next = clusterAfter(clusters, useNamesState.getState().chosen, at)
    if (next) openClusterAt(clusters, clusters.indexOf(next))
    announce(done.text)
    return true
  } catch (error) {
    if (isStopped(error)) showToast({ text: words('acts.stopped') })
    else useNamesProblem.setState({ problem: problemOf(error) })
    return false
  }
}

/** Opens the article in which a name occurs, at its place, and goes to it in a one-pane window. */
export function openNamePlace(place: NamePlace): void {
  showNamePlace(place)
  changeView({ onePane: 'article' })
}

/** Opens the article in which a name occurs, at its place, next to the list. */
export function showNamePlace({ article, field, start, form }: NamePlace): void {
  changeView({ articleId: article, correctionId: null, findingId: null, place: null, selectedIds: [] })
  changeView({ wantedPlace: { articleId: article, field, start, match: form, list: 'names' } })
}
