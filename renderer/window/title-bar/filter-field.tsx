// The one field that filters the list. Words take effect as they are typed, what may be wrong until it is whole (a field, a date, a
// quotation) after a moment; Enter or ↓ goes on to the list.

import { Search, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Button, Input, SearchField } from 'react-aria-components'
import { words } from '../../messages/words.ts'
import type { Completion } from '../../queries/filter-completion.ts'
import { isOfWords, queryOfDraft } from '../../queries/filters.ts'
import { openAt } from '../../session/article/open-article.ts'
import { capsFor } from '../../session/keys/key-names.ts'
import { focusPane } from '../../session/panes/pane-focus.ts'
import { changeView, filterBy, useViewState } from '../../session/view-state.ts'
import { classNames } from '../../ui/class-names.ts'
import { KeyCaps } from '../../ui/key-caps.tsx'
import { FilterCompletions, useCompletions } from './filter-completions.tsx'
import styles from './filter-field.module.css'

/** Milliseconds between the last key and applying a filter that may be incomplete. */
const PAUSE = 150

export function FilterField() {
  const { draft, type, settle } = useDraft()
  const completing = useCompletions(draft)
  const complete = (completion: Completion): void => {
    type(completion.draft)
    settle(completion.draft)
    document.querySelector<HTMLInputElement>('input[data-filter-field]')?.focus()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (completing.onKeyDown(event, complete)) return
    if (event.key === 'Escape' && draft === '') focusPane('list')
    if (event.key !== 'Enter' && event.key !== 'ArrowDown') return
    event.preventDefault()
    settle(draft)
    changeView({ onePane: 'list' })
    focusPane('list')
    if (useViewState.getState().place === null) void openAt(0)
  }
  return (
    <SearchField
      className={classNames(styles.field)}
      aria-label={words('title.filter')}
      value={draft}
      onChange={type}
      onClear={() => settle('')}
    >
      <Search size={14} aria-hidden />
      <Input
        placeholder={words('title.filter-placeholder')}
        onKeyDown={onKeyDown}
        onFocus={() => completing.onFocusChange(true)}
        onBlur={() => completing.onFocusChange(false)}
        maxLength={2000}
        data-filter-field
        {...completing.inputProps}
      />
      <FilterCompletions completing={completing} onChoose={complete} />
      {draft === '' ? (
        <span aria-hidden>
          <KeyCaps keys={capsFor('filter')} />
        </span>
      ) : (
        <Button className={classNames(styles.clear)} aria-label={words('title.filter-clear')}>
          <X size={14} aria-hidden />
        </Button>
      )}
    </SearchField>
  )
}

/** The field's text: ahead of the filter while typing, otherwise the filter itself; '' in the lists it does not filter. */
function useDraft() {
  const query = useViewState((state) => (state.shown === 'articles' ? state.query : ''))
  const [draft, setDraft] = useState(query)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const settled = useRef(query)
  useEffect(() => () => clearTimeout(timer.current), [])
  useEffect(() => {
    if (query === settled.current) return
    clearTimeout(timer.current)
    settled.current = query
    setDraft(query)
  }, [query])
  const settle = (text: string): void => {
    clearTimeout(timer.current)
    settled.current = queryOfDraft(text)
    filterBy(settled.current)
  }
  const type = (text: string): void => {
    setDraft(text)
    clearTimeout(timer.current)
    if (isOfWords(text)) settle(text)
    else timer.current = setTimeout(() => settle(text), PAUSE)
  }
  return { draft, type, settle }
}
