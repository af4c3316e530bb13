// Find in the text being typed. Esc leaves the match selected, to be typed over.
import { useDeferredValue, useEffect, useMemo } from 'react'
import { words } from '../../../messages/words.ts'
import { FindFrame } from '../find/find-frame.tsx'
import { findMatches } from '../find/find-matches.ts'
import { useFind } from '../find/find-state.ts'
import type { Editing } from './drafted.ts'
import { useEditing } from './editing.ts'
import { type Found, selectFound, showFound } from './editor/editors.ts'

const NO_TEXTS: Editing['texts'] = {}

export function EditFindBar() {
  const texts = useDeferredValue(useEditing((state) => state.now?.texts)) ?? NO_TEXTS
  const { text, isExact, at: wanted } = useFind()
  const found = useMemo(
    () =>
      Object.entries(texts).flatMap(([field, typed]): readonly Found[] =>
        findMatches(typed, text, isExact).map((span) => ({ field, span })),
      ),
    [texts, text, isExact],
  )
  const at = Math.min(wanted, Math.max(0, found.length - 1))
  const now = found[at] ?? null
  useEffect(() => {
    showFound(found, now)
  }, [found, now])
  useEffect(() => () => showFound([], null), [])
  const close = (): void => {
    useFind.setState({ isOpen: false })
    selectFound(now)
  }
  return <FindFrame placeholder={words('find.placeholder')} total={found.length} at={at} onClose={close} />
}
