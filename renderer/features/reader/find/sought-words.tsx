// Highlights the words the list is filtered by in the open article.
import { useDeferredValue, useEffect, useLayoutEffect, useMemo, useState } from 'react'
import { soughtWords } from '../../../../electron/contract/index.ts'
import { useOpenArchive } from '../../../queries/archive.ts'
import type { OpenedArticle } from '../../../queries/article.ts'
import { useListHead } from '../../../queries/articles.ts'
import { useViewState, type View } from '../../../session/view-state.ts'
import { type ReadText, readTexts, soughtPlaces } from './sought-places.ts'
import { forgetSought, NOWHERE, useSought } from './sought-state.ts'
import { usePaintedPlaces } from './use-painted-places.ts'

/** Time slice, in milliseconds, after which processing a long article yields to the user. */
const SLICE_MS = 8
export interface SoughtWordsProps {
  readonly opened: OpenedArticle
  readonly view: View
}

/** Must be rendered after the text it highlights. */
export function SoughtWords({ opened, view }: SoughtWordsProps) {
  const archive = useOpenArchive()
  const query = useDeferredValue(useViewState((state) => state.query))
  const sort = useViewState((state) => state.sort)
  const isListed = useViewState((state) => state.shown === 'articles')
  // An invalid query filters nothing.
  const isInForce = useListHead(archive.id, { query, sort }).problem === null && isListed
  const sought = useMemo(() => (isInForce ? soughtWords(query) : []), [query, isInForce])
  const texts = useReadTexts(opened, view, sought.length > 0)
  const places = useMemo(() => soughtPlaces(texts, sought), [texts, sought])
  const at = useSought((state) => (state.places === places ? state.at : NOWHERE))
  useLayoutEffect(() => {
    useSought.setState({ places, at: NOWHERE })
    return forgetSought
  }, [places])
  usePaintedPlaces('sought', places, at)
  return null
}

const UNREAD: readonly ReadText[] = []

/** The texts the view shows, processed word by word in slices; none until all are done, or while none is needed. */
function useReadTexts(opened: OpenedArticle, view: View, isWanted: boolean): readonly ReadText[] {
  const [read, setRead] = useState({ opened, view, texts: UNREAD })
  useEffect(() => {
    if (!isWanted) return
    const reading = readTexts(opened.article.fields, view)
    let timer: ReturnType<typeof setTimeout> | undefined
    const readOn = (): void => {
      const until = performance.now() + SLICE_MS
      while (performance.now() < until) {
        const step = reading.next()
        if (!step.done) continue
        setRead({ opened, view, texts: step.value })
        return
      }
      timer = setTimeout(readOn)
    }
    readOn()
    return () => clearTimeout(timer)
  }, [opened, view, isWanted])
  return isWanted && read.opened === opened && read.view === view ? read.texts : UNREAD
}
