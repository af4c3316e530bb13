// Before an old act is undone: what it was, what would change, or what prevents it.
import {
  type ArticleDifferences,
  type ArticleRecord,
  logActs,
  ok,
  type Result,
  takeBackTogether,
} from '../../../../electron/contract/index.ts'
import { whenWords } from '../../../messages/when-words.ts'
import { words } from '../../../messages/words.ts'
import { useOpenArchive } from '../../../queries/archive.ts'
import { type OpenedArticle, useArticle } from '../../../queries/article.ts'
import { DialogFoot } from '../../../ui/dialog-foot.tsx'
import { Differences } from '../../../ui/differences/differences.tsx'
import { ErrorStrip } from '../../../ui/error-strip.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { actWords } from './event-words.ts'
import { takeBack } from './history-acts.ts'
import { closeTakingBack, type OldAct, useHistory } from './history-state.ts'
import { inTheWayWords, leaningWords } from './in-the-way.ts'
import { previewChange } from './preview-change.ts'
import styles from './take-back.module.css'

export function TakeBackDialog() {
  const act = useHistory((state) => state.takingBack)
  const archive = useOpenArchive()
  const { opened } = useArticle(archive.id, act?.articleId ?? null)
  return (
    <Sheet
      topic="guide#history-and-versions"
      title={words('take-back.title')}
      isOpen={act !== null}
      onClose={closeTakingBack}
      size="medium"
    >
      {act && opened && opened.article.record.id === act.articleId && <Question act={act} opened={opened} />}
    </Sheet>
  )
}

function Question({ act, opened }: { readonly act: OldAct; readonly opened: OpenedArticle }) {
  const { record } = opened.article
  const preview = previewTakingBack(record, act)
  const others = preview.ok ? preview.value.others : []
  const logged = logActs(record).find(({ from }) => from === act.from)
  const [first] = logged?.events ?? []
  return (
    <div className={styles.question}>
      {logged && <p className={styles.what}>{actWords(logged, opened.corrections).what}</p>}
      {first && (
        <p className={styles.who}>{words('take-back.by', { who: first.by.name, when: whenWords(first.at) })}</p>
      )}
      <div className={styles.preview}>
        <Preview preview={preview} opened={opened} />
      </div>
      {preview.ok ? (
        <DialogFoot
          main={{
            label: words('take-back.do', { count: others.length + 1 }),
            onPress: () => void takeBack(act, others.length > 0),
            isFocusedFirst: true,
          }}
          cancel={{ onPress: closeTakingBack }}
        />
      ) : (
        <DialogFoot cancel={{ label: words('frame.close'), onPress: closeTakingBack, isFocusedFirst: true }} />
      )}
    </div>
  )
}

interface TakingBack {
  readonly differences: ArticleDifferences
  /** Corrections that would be undone with it. */
  readonly others: readonly string[]
}

function previewTakingBack(record: ArticleRecord, act: OldAct): Result<TakingBack> {
  let others: readonly string[] = []
  const differences = previewChange(record, (now, context) => {
    const taken = takeBackTogether(now, act, context)
    if (!taken.ok) return taken
    others = taken.value.others
    return ok(taken.value.change)
  })
  return differences.ok ? ok({ differences: differences.value, others }) : differences
}

interface PreviewProps {
  readonly preview: Result<TakingBack>
  readonly opened: OpenedArticle
}

function Preview({ preview, opened }: PreviewProps) {
  if (preview.ok) {
    return (
      <>
        {preview.value.others.length > 0 && (
          <p className={styles.lead}>{leaningWords(preview.value.others, opened.corrections)}</p>
        )}
        <p className={styles.lead}>{words('take-back.changes')}</p>
        <Differences differences={preview.value.differences} />
      </>
    )
  }
  const { problem } = preview
  if (problem.code === 'no-change') return <p className={styles.lead}>{words('take-back.nothing-left')}</p>
  if (problem.code !== 'conflict') return <ErrorStrip problem={problem} />
  return <p className={styles.lead}>{inTheWayWords(problem.details.conflicts, opened.corrections)}</p>
}
