// The reader pane: the bar above the article, then its text in the chosen view, or why there is none.
import { type ComponentType, useEffect, useRef } from 'react'
import { words } from '../../messages/words.ts'
import { useOpenArchive } from '../../queries/archive.ts'
import { type OpenedArticle, useArticle } from '../../queries/article.ts'
import { useCorrecting } from '../../session/article/correcting.ts'
import { takeWantedScroll } from '../../session/kept-view.ts'
import { useViewState, type View } from '../../session/view-state.ts'
import { deferred } from '../../ui/deferred.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorStrip } from '../../ui/error-strip.tsx'
import { useDelayed } from '../../ui/use-delayed.ts'
import { onArticleKey, onArticlePaste } from './article-keys.ts'
import { CorrectPopover } from './correct/correct-popover.tsx'
import type { WalkOn } from './correct/use-correct-form.ts'
import { DraftNote } from './edit/draft-note.tsx'
import { EditBar } from './edit/edit-bar.tsx'
import { forgetEditing, leaveEditing, useEditing } from './edit/editing.ts'
import { FindBar } from './find/find-bar.tsx'
import { useFind } from './find/find-state.ts'
import { SoughtWords } from './find/sought-words.tsx'
import { useWantedPlace } from './find/use-wanted-place.ts'
import { useLeaveGone } from './leave-gone.ts'
import { OnlyThisNote } from './only-this-note.tsx'
import styles from './reader.module.css'
import { ReaderBar } from './reader-bar.tsx'
import { SelectedWordsBar } from './selected-words-bar.tsx'
import { ArticleText } from './text/article-text.tsx'
import { copyWords } from './text/copy-words.ts'

const EditArticle = deferred(async () => (await import('./edit/edit-mode.ts')).EditArticle)
const EditFindBar = deferred(async () => (await import('./edit/edit-mode.ts')).EditFindBar)

/** What other features add to the reader. */
export interface ReaderSlots {
  /** Below the article. */
  readonly Bar: ComponentType<{ readonly opened: OpenedArticle }>
  /** Painted on the text, once rendered. */
  readonly Painted: ComponentType<{ readonly opened: OpenedArticle; readonly view: View }>
  readonly walkOn: WalkOn
}

export function Reader({ Bar, Painted, walkOn }: ReaderSlots) {
  const archive = useOpenArchive()
  const articleId = useViewState((state) => state.articleId)
  const view = useViewState((state) => state.view)
  const { opened, isOutdated, problem, retry } = useArticle(archive.id, articleId)
  const isSlow = useDelayed(articleId !== null && (isOutdated || !opened) && !problem)
  useLeaveGone(problem)
  const scroller = useRef<HTMLElement>(null)
  const correcting = useCorrecting((state) => state.now)
  const isFinding = useFind((state) => state.isOpen)
  const edited = useEditing((state) => state.now?.articleId ?? null)
  const editedIn = useEditing((state) => state.now?.archiveId ?? null)
  const shownId = opened?.article.record.id
  // Another article begins at its top; the previously open one where it was left.
  useEffect(() => {
    scroller.current?.scrollTo({ top: takeWantedScroll(shownId) })
  }, [shownId])
  useEffect(() => {
    if (edited !== null && editedIn !== archive.id) forgetEditing()
    else if (edited !== null && edited !== articleId) void leaveEditing()
  }, [edited, editedIn, articleId, archive.id])
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the article changes
  useEffect(forgetWork, [articleId])
  useWantedPlace(opened)
  const isEditing = edited !== null && edited === shownId
  return (
    <>
      <ReaderBar archiveId={archive.id} />
      {opened && !isEditing && !problem && isFinding && <FindBar opened={opened} />}
      {isEditing && isFinding && <EditFindBar />}
      {opened && !isEditing && <OnlyThisNote withdrawn={opened.article.metadata.withdrawn ?? null} />}
      {opened && !isEditing && <DraftNote opened={opened} />}
      <section
        ref={scroller}
        className={styles.scroll}
        aria-label={words('reader.text')}
        aria-busy={isOutdated}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        data-pane-target
        data-context="text"
        onKeyDown={(event) => onArticleKey(event, opened?.article ?? null)}
        onCopy={copyWords}
        onPaste={(event) => onArticlePaste(event, opened?.article ?? null)}
      >
        {problem && (
          <div className={styles.problem}>
            <ErrorStrip problem={problem} onRetry={retry} />
          </div>
        )}
        {isSlow && <PendingText />}
        {opened && isEditing && <EditArticle opened={opened} />}
        {opened && !isEditing && !isSlow && !problem && <ArticleText opened={opened} view={view} />}
        {opened && !isEditing && !isSlow && !problem && <SoughtWords opened={opened} view={view} />}
        {opened && !isEditing && !isSlow && !problem && <Painted opened={opened} view={view} />}
        {opened && correcting?.articleId === shownId && correcting && (
          <CorrectPopover
            key={`${correcting.here.field}/${correcting.here.from}`}
            correcting={correcting}
            opened={opened}
            walkOn={walkOn}
          />
        )}
        {articleId === null && <EmptyState title={words('reader.none')} />}
      </section>
      {opened && !problem && <SelectedWordsBar />}
      {isEditing && <EditBar />}
      {opened && !isEditing && !problem && <Bar opened={opened} />}
    </>
  )
}

/** Placeholder lines for an article that loads slowly. */
function PendingText() {
  return (
    <div className={styles.pending} aria-hidden>
      <i />
      <i />
      <b />
      <b />
      <b />
    </div>
  )
}

function forgetWork(): void {
  useCorrecting.setState({ now: null })
}
