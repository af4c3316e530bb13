// Findings underlined in the text, each kind in its own way, without changing the page; clicking one selects it.
import { useEffect, useLayoutEffect, useMemo } from 'react'
import { useOpenArchive } from '../../../queries/archive.ts'
import type { OpenedArticle } from '../../../queries/article.ts'
import { type ShownPiece, shownPieces, shownSpan } from '../../../session/shown-text/shown-pieces.ts'
import { rangesOfPlaces, type ShownPlace } from '../../../session/shown-text/text-places.ts'
import { selectFinding, useViewState, type View } from '../../../session/view-state.ts'
import { type HighlightName, paint } from '../../../ui/highlight.ts'
import { useArticleFindings } from './article-findings.ts'
import { lookOf } from './finding-cards.ts'
import type { PlacedFinding } from './placed-findings.ts'

const LOOKS = ['name', 'wording', 'matter', 'query'] as const
const PAINTS: readonly HighlightName[] = [...LOOKS.map((look) => `finding-${look}` as const), 'finding-now']

export interface PaintedFindingsProps {
  readonly opened: OpenedArticle
  readonly view: View
}

/** Must be rendered after the text it paints. */
export function PaintedFindings({ opened, view }: PaintedFindingsProps) {
  const archive = useOpenArchive()
  const { findings } = useArticleFindings(archive.id, opened)
  const active = useViewState((state) => state.findingId)
  const isReviewing = useViewState((state) => state.tab === 'findings')
  const shown = useMemo(() => (view === 'original' ? [] : shownIn(opened, findings, view)), [opened, findings, view])
  useLayoutEffect(() => {
    const article = document.querySelector('[data-pane=article] article')
    if (!article) return
    const ranges = rangesOfPlaces(
      article,
      shown.map(({ place }) => place),
    )
    for (const look of LOOKS) {
      const of = ranges.filter((range, n) => range !== null && lookOf((shown[n] as Shown).placed) === look)
      paint(`finding-${look}`, of as Range[])
    }
    const now = isReviewing ? (ranges[shown.findIndex(({ placed }) => placed.id === active)] ?? null) : null
    paint('finding-now', now ? [now] : [])
    if (now) bringIntoView(now, article.parentElement)
    const onClick = (event: MouseEvent): void => selectAt(event, ranges, shown)
    article.addEventListener('click', onClick as EventListener)
    return () => article.removeEventListener('click', onClick as EventListener)
  }, [shown, active, isReviewing])
  useEffect(() => unpaint, [])
  return null
}

function unpaint(): void {
  for (const name of PAINTS) paint(name, [])
}

interface Shown {
  readonly placed: PlacedFinding
  readonly place: ShownPlace
}

/** Findings visible in the view, with their places in it. */
function shownIn({ article }: OpenedArticle, findings: readonly PlacedFinding[], view: View): readonly Shown[] {
  const fields = new Map<string, readonly ShownPiece[]>()
  return findings.flatMap((placed): readonly Shown[] => {
    const { field, start, end } = placed.finding
    const weave = article.fields.get(field)
    if (start === end || !weave) return []
    if (view === 'corrected') return [{ placed, place: { field, from: start, to: end } }]
    const pieces = fields.get(field) ?? shownPieces(weave, view)
    fields.set(field, pieces)
    const span = shownSpan(pieces, placed.working)
    return span ? [{ placed, place: { field, ...span } }] : []
  })
}

/** A click that selected no text and hit no mark selects the finding under it. */
function selectAt(
  { clientX, clientY, target }: MouseEvent,
  ranges: readonly (Range | null)[],
  shown: readonly Shown[],
) {
  if (getSelection()?.isCollapsed === false) return
  if (target instanceof Element && target.closest('button, a, [data-correction]')) return
  const at = ranges.findIndex((range) => range !== null && isUnder(range, clientX, clientY))
  const hit = shown[at]
  if (hit) selectFinding(hit.placed.id)
}

function isUnder(range: Range, x: number, y: number): boolean {
  return [...range.getClientRects()].some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom)
}

function bringIntoView(range: Range, pane: HTMLElement | null): void {
  if (!pane) return
  const words = range.getBoundingClientRect()
  const frame = pane.getBoundingClientRect()
  if (words.top >= frame.top && words.bottom <= frame.bottom) return
  pane.scrollBy({ top: words.top - frame.top - frame.height / 3 })
}
