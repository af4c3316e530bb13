// The bar above the article: previous, next, position in the list, and which text is shown.

import { useQuery } from '@tanstack/react-query'
import { ArrowLeft, ChevronDown, ChevronUp, Search, SquarePen } from 'lucide-react'
import { words } from '../../messages/words.ts'
import { useOpenArchive } from '../../queries/archive.ts'
import { placeOptions, useListHead } from '../../queries/articles.ts'
import { run } from '../../session/commands.ts'
import { capsFor } from '../../session/keys/key-names.ts'
import { focusPaneNext } from '../../session/panes/pane-focus.ts'
import { useWidthStep } from '../../session/panes/width-step.ts'
import { changeView, useViewState } from '../../session/view-state.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { useEditing } from './edit/editing.ts'
import styles from './reader.module.css'
import { ViewSwitch } from './view-switch.tsx'

export function ReaderBar({ archiveId }: { readonly archiveId: string }) {
  const query = useViewState((state) => state.query)
  const sort = useViewState((state) => state.sort)
  const place = useViewState((state) => state.place)
  const articleId = useViewState((state) => state.articleId)
  const isListed = useViewState((state) => state.shown === 'articles')
  const isEditing = useEditing((state) => state.now !== null)
  const { total } = useListHead(archiveId, { query, sort })
  // Asked for by the list.
  const asked = useQuery({ ...placeOptions(archiveId, { query, sort }, articleId ?? ''), enabled: false })
  const isAway = asked.data?.first === null
  const last = (total ?? 0) - 1
  return (
    <div className={styles.bar}>
      <BackButton />
      <span className={styles.steps}>
        <IconButton
          label={words('reader.previous')}
          keys={capsFor('previous-article')}
          isDisabled={place === 0 || last < 0}
          onPress={() => run('previous-article')}
        >
          <ChevronUp size={16} aria-hidden />
        </IconButton>
        <IconButton
          label={words('reader.next')}
          keys={capsFor('next-article')}
          isDisabled={place === last || last < 0}
          onPress={() => run('next-article')}
        >
          <ChevronDown size={16} aria-hidden />
        </IconButton>
      </span>
      <span className={styles.position}>{isListed && positionWords(place, total, isAway)}</span>
      {isEditing ? <span className={styles.mode}>{words('edit.label')}</span> : <TextTools />}
      {!isEditing && <ViewSwitch />}
    </div>
  )
}

/** Finding and editing, while reading. */
function TextTools() {
  const { readOnly } = useOpenArchive()
  const hasArticle = useViewState((state) => state.articleId !== null)
  if (!hasArticle) return null
  return (
    <span className={styles.steps}>
      <IconButton label={words('find.label')} keys={capsFor('find')} onPress={() => run('find')}>
        <Search size={15} aria-hidden />
      </IconButton>
      {readOnly === null && (
        <IconButton label={words('review.edit-text')} keys={capsFor('edit-text')} onPress={() => run('edit-text')}>
          <SquarePen size={15} aria-hidden />
        </IconButton>
      )}
    </span>
  )
}

/** Nothing while the place is not known. */
function positionWords(place: number | null, total: number | null, isAway: boolean): string {
  if (total === null) return ''
  if (place !== null) return words('reader.position', { place: place + 1, total })
  return isAway ? words('reader.position-none') : ''
}

/** Only in a one-pane window. */
function BackButton() {
  const step = useWidthStep()
  if (step !== 'one') return null
  const goBack = (): void => {
    changeView({ onePane: 'list' })
    focusPaneNext('list')
  }
  return (
    <IconButton label={words('frame.back')} onPress={goBack}>
      <ArrowLeft size={16} aria-hidden />
    </IconButton>
  )
}
