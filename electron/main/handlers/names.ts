// Names across the open archive: clusters, their places, rulings, and writing a name everywhere.
import { readArticle } from '../../../data/acts/act-on-article.ts'
import { ruleOnNames } from '../../../data/acts/stylebook/rule-on-names.ts'
import { writeNameEverywhere } from '../../../data/acts/stylebook/write-name.ts'
import { type NamePlace, type NamesFound, ok, publishedText, type Request, type Result } from '../../contract/index.ts'
import type { Archive } from '../archive/archive-library.ts'
import type { Checker } from '../archive/checker.ts'
import type { CurrentArchive } from '../archive/current-archive.ts'
import type { Jobs } from '../archive/jobs.ts'
import type { RoomHandlers } from '../calls/handlers.ts'

export interface NamesHandlerOptions {
  readonly current: CurrentArchive
  readonly jobs: Jobs
  readonly checker: Checker
  /** Called when findings may have changed. */
  readonly changed: () => void
}

/** The same threshold as for findings: the list is for looking through, surest first. */
const LEAST = 0.5
/** Clusters and places sent to a window. */
const MOST_CLUSTERS = 1000
const MOST_PLACES = 200
const NOTHING: NamesFound = { clusters: [], total: 0 }

/** Handlers of names:*. Problems: cancelled, the acts'. */
export function namesHandlers({ current, jobs, checker, changed }: NamesHandlerOptions): RoomHandlers<'names'> {
  return {
    'names:clusters': ({ job }, { archive }) =>
      jobs.run(job, async ({ signal, onProgress }) => {
        const found = await (await checker.of(archive)).askWhole((service) => service.clusters(LEAST), {
          signal,
          onProgress,
        })
        if (!found.ok) return found
        const clusters = found.value
        return ok(clusters ? { clusters: clusters.slice(0, MOST_CLUSTERS), total: clusters.length } : NOTHING)
      }),
    'names:places': async ({ forms }, { archive }) => {
      const places = await placesOf(checker, archive, forms)
      if (!places.ok) return places
      const shown = places.value.slice(0, MOST_PLACES)
      const headlines = await headlinesOf(archive, shown)
      return ok({
        places: shown.map((place) => ({ ...place, headline: headlines.get(place.article) ?? '' })),
        total: places.value.length,
        inQuotations: places.value.filter(({ inQuotation }) => inQuotation).length,
      })
    },
    'names:rule': async ({ ruling }, call) => {
      const done = await ruleOnNames(call.archive, ruling)
      if (!done.ok) return done
      current.rememberAct(call, { act: 'rule', count: 1, what: nameIn(ruling) }, done.value)
      changed()
      return ok(null)
    },
    'names:write': ({ job, name, forms, status, reason }, call) =>
      jobs.run(
        job,
        async ({ signal, onProgress }) => {
          const wrong = forms.filter((form) => form !== name)
          const places = await placesOf(checker, call.archive, wrong)
          if (!places.ok) return places
          const ruling = { kind: 'merge', canonical: name, aliases: wrong } as const
          const writing = { name, places: places.value, reason, status, quotations: 'propose', ruling } as const
          const done = await writeNameEverywhere(call.archive, writing, call, { signal, onProgress })
          if (!done.ok) return done
          const { change, articles, corrected, proposed, left } = done.value
          current.rememberAct(call, { act: 'use-name', count: corrected + proposed, what: name }, change)
          changed()
          return ok({ articles, corrected, proposed, left })
        },
        { asksBeforeClosing: true },
      ),
  }
}

async function placesOf(
  checker: Checker,
  archive: Archive,
  forms: readonly string[],
): Promise<Result<readonly NamePlace[]>> {
  const found = await (await checker.of(archive)).askWhole((service) => service.namePlaces([...forms]), {})
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
