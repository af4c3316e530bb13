// Names across the archive that is open: clusters, where they stand, rulings on them, and a name written everywhere.
import { readArticle, ruleOnNames, writeNameEverywhere } from '../../../data/index.ts'
import {
  fail,
  type NamePlace,
  type NamesFound,
  ok,
  publishedText,
  type Request,
  type Result,
} from '../../contract/index.ts'
import type { Archive } from '../archive-library.ts'
import type { Checker } from '../checker.ts'
import type { CurrentArchive } from '../current-archive.ts'
import type { Jobs } from '../jobs.ts'
import type { RoomHandlers } from './handlers.ts'

export interface NamesHandlerOptions {
  readonly current: CurrentArchive
  readonly jobs: Jobs
  readonly checker: Checker
  /** Called when articles may be found to read otherwise. */
  readonly changed: () => void
}

/** As findings have it: the list is for looking through, the surest first. */
const LEAST = 0.5
/** Clusters and places a window is told of. */
const MOST_CLUSTERS = 1000
const MOST_PLACES = 200
const NOTHING: NamesFound = { clusters: [], total: 0 }

/** Handlers of names:*. Without an open archive the problem is not-an-archive of no folder. */
export function namesHandlers(options: NamesHandlerOptions): RoomHandlers<'names'> {
  const { current, jobs, checker, changed } = options
  return {
    'names:clusters': async ({ job }) => {
      const { archive } = current
      if (!archive) return fail('not-an-archive', { folder: '' })
      return await jobs.run(job, async (signal, onProgress) => {
        const found = await checker.of(archive).askWhole((service) => service.clusters(LEAST), { signal, onProgress })
        if (!found.ok) return found
        const clusters = found.value
        return ok(clusters ? { clusters: clusters.slice(0, MOST_CLUSTERS), total: clusters.length } : NOTHING)
      })
    },
    'names:places': async ({ forms }) => {
      const { archive } = current
      const places = archive ? await placesOf(checker, archive, forms) : fail('not-an-archive', { folder: '' })
      if (!places.ok || !archive) return places.ok ? fail('not-an-archive', { folder: '' }) : places
      const shown = places.value.slice(0, MOST_PLACES)
      const headlines = await headlinesOf(archive, shown)
      return ok({
        places: shown.map((place) => ({ ...place, headline: headlines.get(place.article) ?? '' })),
        total: places.value.length,
        inQuotations: places.value.filter(({ inQuotation }) => inQuotation).length,
      })
    },
    'names:rule': async ({ ruling }) => {
      const work = current.working
      if (!work.ok) return work
      const done = await ruleOnNames(work.value.archive, ruling)
      if (!done.ok) return done
      current.rememberAct(work.value, { act: 'rule', count: 1, what: nameIn(ruling) }, done.value)
      changed()
      return ok(null)
    },
    'names:write': async (request) => await writeName(options, request),
  }
}

async function writeName(
  { current, jobs, checker, changed }: NamesHandlerOptions,
  { job, name, forms, status, reason }: Request<'names:write'>,
) {
  const work = current.working
  if (!work.ok) return work
  const { archive } = work.value
  const wrong = forms.filter((form) => form !== name)
  return await jobs.run(
    job,
    async (signal, onProgress) => {
      const places = await placesOf(checker, archive, wrong)
      if (!places.ok) return places
      const ruling = { kind: 'merge', canonical: name, aliases: wrong } as const
      const writing = { name, places: places.value, reason, status, quotations: 'propose', ruling } as const
      const done = await writeNameEverywhere(archive, writing, current.context(), { signal, onProgress })
      if (!done.ok) return done
      const { change, articles, corrected, proposed, left } = done.value
      current.rememberAct(work.value, { act: 'use-name', count: corrected + proposed, what: name }, change)
      changed()
      return ok({ articles, corrected, proposed, left })
    },
    { asksBeforeClosing: true },
  )
}

async function placesOf(
  checker: Checker,
  archive: Archive,
  forms: readonly string[],
): Promise<Result<readonly NamePlace[]>> {
  const found = await checker.of(archive).askWhole((service) => service.namePlaces([...forms]), {})
  return found.ok ? ok(found.value ?? []) : found
}

async function headlinesOf(archive: Archive, places: readonly NamePlace[]): Promise<ReadonlyMap<string, string>> {
  const headlines = new Map<string, string>()
  for (const id of new Set(places.map(({ article }) => article))) {
    const article = await readArticle(archive, id)
    headlines.set(id, article.ok ? publishedText(article.value, 'headline') : '')
  }
  return headlines
}

function nameIn(ruling: Request<'names:rule'>['ruling']): string {
  if (ruling.kind === 'merge') return ruling.canonical
  return ruling.kind === 'entry' ? ((ruling.after ?? ruling.before)?.name ?? '') : ruling.name
}
