// Acts over many articles, of any age: who did what. Imports, tags and exports; each but an export can be undone.

import {
  ArchiveRestore,
  ArchiveX,
  Download,
  FileInput,
  ListChecks,
  type LucideIcon,
  Megaphone,
  PenLine,
  Scale,
  Tags,
  Trash2,
  Undo2,
} from 'lucide-react'
import { useEffect } from 'react'
import type { LoggedBatch } from '../../../../electron/contract/index.ts'
import { words } from '../../../messages/words.ts'
import { useOpenArchive } from '../../../queries/archive.ts'
import { useLoggedBatches } from '../../../queries/logged-batches.ts'
import { useIsOpen } from '../../../session/overlay.ts'
import { CalendarDate } from '../../../ui/calendar-date.tsx'
import { ChoiceList } from '../../../ui/choice-list.tsx'
import { ErrorStrip } from '../../../ui/error-strip.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { TextButton } from '../../../ui/text-button.tsx'
import styles from './archive-history.module.css'
import { askAbout, closeArchiveHistory, useArchiveHistory } from './archive-history-acts.ts'
import { batchWords } from './batch-words.ts'
import { Edits } from './edits.tsx'
import { forgetEdits } from './edits-acts.ts'
import { TakingBack } from './taking-back.tsx'

/** Other kinds have that of details. */
const ICONS: { readonly [K in LoggedBatch['kind']]?: LucideIcon } = {
  import: FileInput,
  tag: Tags,
  undo: Undo2,
  correct: PenLine,
  decide: Scale,
  withdraw: ArchiveX,
  'put-back': ArchiveRestore,
  remove: Trash2,
  notices: Megaphone,
  export: Download,
}

export function ArchiveHistorySheet() {
  const isOpen = useIsOpen('archive-history')
  return (
    <Sheet
      topic="guide#history-and-versions"
      title={words('archive-history.title')}
      isOpen={isOpen}
      onClose={closeArchiveHistory}
      size="large"
    >
      <div className={styles.sheet}>
        <p className={styles.lead}>{words('archive-history.lead')}</p>
        <Shown />
      </div>
    </Sheet>
  )
}

function Shown() {
  const shown = useArchiveHistory((state) => state.shown)
  useEffect(() => forgetEdits, [])
  return (
    <>
      <div className={styles.shown}>
        <ChoiceList
          label={words('archive-history.shown')}
          choices={[
            { id: 'batches', label: words('archive-history.batches') },
            { id: 'single', label: words('archive-history.single') },
          ]}
          chosen={shown}
          isInLine
          onChoose={(id) => useArchiveHistory.setState({ shown: id })}
        />
      </div>
      {shown === 'batches' ? <Batches /> : <Edits />}
    </>
  )
}

function Batches() {
  const archive = useOpenArchive()
  const { batches, spent, problem, retry } = useLoggedBatches(archive.id)
  const taking = useArchiveHistory((state) => state.problem)
  return (
    <>
      {problem && <ErrorStrip problem={problem} onRetry={retry} />}
      {taking && <ErrorStrip problem={taking} onDismiss={() => askAbout(null)} />}
      {batches?.length === 0 && <p className={styles.none}>{words('archive-history.none')}</p>}
      <ol className={styles.batches} aria-label={words('archive-history.label')}>
        {batches?.map((batch) => (
          <Row
            key={batch.id}
            batch={batch}
            known={batches}
            isSpent={spent.includes(batch.id)}
            isReadOnly={archive.readOnly !== null}
          />
        ))}
      </ol>
    </>
  )
}

interface RowProps {
  readonly batch: LoggedBatch
  readonly known: readonly LoggedBatch[]
  /** Nothing of it is left to revert. */
  readonly isSpent: boolean
  readonly isReadOnly: boolean
}

function Row({ batch, known, isSpent, isReadOnly }: RowProps) {
  const Icon = ICONS[batch.kind] ?? ListChecks
  const isBusy = useArchiveHistory(({ running }) => running !== null)
  const isAsked = useArchiveHistory(({ asked }) => asked === batch.id)
  const canGo = batch.kind !== 'export' && batch.takenBackBy === null && !isSpent && !isReadOnly
  const what = batchWords(batch, known)
  return (
    <li className={styles.batch}>
      <Icon size={15} aria-hidden className={styles.icon} />
      <div className={styles.text}>
        <p className={styles.what}>{what}</p>
        <p className={styles.who}>
          {batch.by}, <CalendarDate value={batch.at} form="with-time" />
          {batch.takenBackBy !== null && ` · ${words('archive-history.taken-back')}`}
          {batch.takenBackBy === null && isSpent && ` · ${words('archive-history.spent')}`}
        </p>
        <TakingBack batch={batch} />
      </div>
      {canGo && !isAsked && (
        <TextButton
          label={words('archive-history.take-back-label', { what })}
          isDisabled={isBusy}
          onPress={() => askAbout(batch.id)}
        >
          {words('history.take-back')}
        </TextButton>
      )}
    </li>
  )
}
