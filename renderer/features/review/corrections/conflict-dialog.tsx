// Explains what prevents a decision, with the corrections concerned, and offers to decide on all of them together.
import { ArrowRight } from 'lucide-react'
import { type Conflict, type LoggedCorrection, sharedWords } from '../../../../electron/contract/index.ts'
import { categoryWords } from '../../../messages/correction-words.ts'
import { words } from '../../../messages/words.ts'
import { useOpenArchive } from '../../../queries/archive.ts'
import { type OpenedArticle, useArticle } from '../../../queries/article.ts'
import { Deleted, Inserted } from '../../../ui/changed-text.tsx'
import { DialogFoot } from '../../../ui/dialog-foot.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { useReview } from '../common/review-state.ts'
import styles from './conflict-dialog.module.css'
import { decideOn, idsOf, instead, isOff, together } from './decide.ts'

export function ConflictDialog() {
  const conflict = useReview((review) => review.conflict)
  const { opened } = useArticle(useOpenArchive().id, conflict?.wanted.articleId ?? null)
  const close = (): void => useReview.setState({ conflict: null })
  if (!conflict || !opened) return null
  const { wanted, conflicts, together: others } = conflict
  const isTakingBack = isOff(wanted)
  const { corrections } = opened.article
  const count = new Set([...idsOf(wanted), ...others]).size
  const canDecide = others.length > 0 && count > 1
  const decideTogether = (): void => void decideOn(together(wanted, others, corrections))
  const replacing = isTakingBack || canDecide ? null : instead(wanted, conflicts, opened.article)
  const canReplace = replacing !== null && replacing.decisions.length > wanted.decisions.length
  const explained = canDecide ? (isTakingBack ? 'conflict.off' : 'conflict.on') : 'conflict.none'
  // Never both: one needs others to be decided together, the other that there are none.
  const main = canDecide
    ? {
        label: words(isTakingBack ? 'conflict.together-off' : 'conflict.together-on', { count }),
        onPress: decideTogether,
      }
    : canReplace
      ? { label: words('conflict.instead'), onPress: () => void decideOn(replacing) }
      : undefined
  return (
    <Sheet
      topic="guide#correcting"
      title={words(isTakingBack ? 'conflict.title-off' : 'conflict.title-on')}
      isOpen
      onClose={close}
      size="small"
    >
      <ul className={styles.conflicts}>
        {merged(conflicts).map((one) => (
          <Explained key={`${one.kind}/${one.with.join()}`} conflict={one} opened={opened} />
        ))}
      </ul>
      <p className={styles.hint}>{words(canReplace ? 'conflict.instead-hint' : explained)}</p>
      <DialogFoot cancel={{ onPress: close }} main={main} />
    </Sheet>
  )
}

/** One entry per conflicting correction: the working and the published text often report the same one twice. */
function merged(conflicts: readonly Conflict[]): readonly Conflict[] {
  return [...new Map(conflicts.map((one) => [one.with.join(), one])).values()]
}

function Explained({ conflict, opened }: { readonly conflict: Conflict; readonly opened: OpenedArticle }) {
  const known = (id: string): LoggedCorrection | undefined => opened.article.corrections.find((one) => one.id === id)
  return (
    <li>
      <p>{words(`conflict.${conflict.kind}`)}</p>
      <dl className={styles.pair}>
        <Shown title={words('conflict.this')} correction={known(conflict.correction)} />
        {conflict.with.map((id) => {
          const number = opened.corrections.find(({ correction }) => correction.id === id)?.number
          const other = known(id)
          const title = other && number !== undefined ? `${number} · ${categoryWords(other.category)}` : ''
          return <Shown key={id} title={title} correction={other} />
        })}
        <Shared words={conflict.with.map((id) => sharedWords(opened.article, conflict.correction, id))} />
      </dl>
    </li>
  )
}

/** The words in conflict. */
function Shared({ words: shared }: { readonly words: readonly string[] }) {
  const excerpt = shared.filter((text) => text.trim() !== '').join(' … ')
  if (excerpt === '') return null
  return (
    <div>
      <dt>{words('conflict.shared')}</dt>
      <dd dir="auto">
        <mark className={styles.shared}>{excerpt}</mark>
      </dd>
    </div>
  )
}

function Shown({ title, correction }: { readonly title: string; readonly correction: LoggedCorrection | undefined }) {
  if (!correction) return null
  const { before, after } = correction
  const nothing = <span className={styles.nothing}>{words('corrections.nothing')}</span>
  return (
    <div>
      <dt>{title}</dt>
      <dd dir="auto">
        {before === '' ? nothing : <Deleted text={before} />}
        <ArrowRight size={13} role="img" aria-label={words('corrections.becomes')} />
        {after === '' ? nothing : <Inserted text={after} />}
      </dd>
    </div>
  )
}
