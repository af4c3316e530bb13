// What a window was showing of an archive, kept in the window's own storage: the next start, or returning from another
// archive, continues there. Several windows of one archive each have their own slot, assigned in the order they open.
import { useEffect, useLayoutEffect, useState } from 'react'
import { isSortOrder } from '../queries/sort-orders.ts'
import { changeView, INSPECTOR_TABS, SHOWN, useViewState, VIEWS, type ViewState } from './view-state.ts'

const PREFIX = 'corrigenda-view '
/** Entries kept; the oldest are removed first. */
const MOST = 40
/** More windows of one archive than this share the last slot. */
const MOST_WINDOWS = 20
const PAUSE_MS = 400
/** Longest wait for a slot. */
const CLAIM_WITHIN_MS = 500

export type KeptView = Pick<ViewState, 'shown' | 'query' | 'sort' | 'articleId' | 'view' | 'tab' | 'onePane'> & {
  /** The article's scroll position, in CSS pixels. */
  readonly scroll: number
}

let wantedScroll: { readonly articleId: string; readonly top: number } | null = null

/** The scroll position for an article when it appears, returned once; otherwise its top. */
export function takeWantedScroll(articleId: string | undefined): number {
  const top = wantedScroll !== null && wantedScroll.articleId === articleId ? wantedScroll.top : 0
  if (articleId !== undefined) wantedScroll = null
  return top
}

/** Restores what was shown and keeps it from then on; returns whether it is restored. */
export function useKeptView(archiveKey: string): boolean {
  const [place, setPlace] = useState<string | null>(null)
  useEffect(() => {
    return claimPlace(archiveKey, setPlace)
  }, [archiveKey])
  useLayoutEffect(() => {
    if (place === null) return
    const kept = parseKeptView(localStorage.getItem(place))
    if (kept && useViewState.getState().articleId === null) bringBack(kept)
    return keepFromNow(place)
  }, [place])
  return place !== null
}

/** Claims the first slot no other window of the archive has; returns a function that releases it. */
function claimPlace(archiveKey: string, onPlace: (place: string) => void): () => void {
  let release = (): void => undefined
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  const keyOf = (n: number): string => `${PREFIX}${archiveKey} ${n}`
  const late = setTimeout(() => onPlace(keyOf(MOST_WINDOWS)), CLAIM_WITHIN_MS)
  const claim = (n: number): void => {
    void navigator.locks
      .request(keyOf(n), { ifAvailable: n < MOST_WINDOWS, mode: n < MOST_WINDOWS ? 'exclusive' : 'shared' }, (lock) => {
        if (lock === null) return claim(n + 1)
        clearTimeout(late)
        onPlace(keyOf(n))
        return held
      })
      .catch(() => undefined)
  }
  claim(0)
  return () => {
    clearTimeout(late)
    release()
  }
}

function bringBack({ scroll, ...view }: KeptView): void {
  const { articleId } = view
  wantedScroll = articleId === null ? null : { articleId, top: scroll }
  changeView(view)
}

function keepFromNow(key: string): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const keep = (): void => {
    clearTimeout(timer)
    timer = undefined
    localStorage.setItem(key, JSON.stringify({ ...viewNow(), at: Date.now() }))
    dropOldest()
  }
  const later = (): void => {
    timer ??= setTimeout(keep, PAUSE_MS)
  }
  const unsubscribe = useViewState.subscribe(later)
  window.addEventListener('scroll', later, { capture: true, passive: true })
  window.addEventListener('pagehide', keep)
  return () => {
    unsubscribe()
    window.removeEventListener('scroll', later, { capture: true })
    window.removeEventListener('pagehide', keep)
    keep()
  }
}

function viewNow(): KeptView {
  const { shown, query, sort, articleId, view, tab, onePane } = useViewState.getState()
  const scroll = document.querySelector('[data-pane=article] [data-pane-target]')?.scrollTop ?? 0
  return { shown, query, sort, articleId, view, tab, onePane, scroll }
}

function dropOldest(): void {
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX))
  if (keys.length <= MOST) return
  const dated = keys.map((key) => ({ key, at: Number(parsed(localStorage.getItem(key)).at) || 0 }))
  for (const { key } of dated.sort((one, other) => other.at - one.at).slice(MOST)) localStorage.removeItem(key)
}

/** Stored values are used only if they have the right type, since a profile may contain anything. */
export function parseKeptView(text: string | null): KeptView | null {
  const { shown, query, sort, articleId, view, tab, onePane, scroll } = parsed(text)
  if (typeof articleId !== 'string' && articleId !== null) return null
  return {
    articleId,
    shown: SHOWN.find((one) => one === shown && one !== 'house-style') ?? 'articles',
    query: typeof query === 'string' ? query : '',
    sort: isSortOrder(sort) ? sort : 'newest',
    view: VIEWS.find((one) => one === view) ?? 'marked',
    tab: INSPECTOR_TABS.find((one) => one === tab) ?? 'corrections',
    onePane: onePane === 'article' ? 'article' : 'list',
    scroll: typeof scroll === 'number' && scroll > 0 ? scroll : 0,
  }
}

function parsed(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? '')
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}
