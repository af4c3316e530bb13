// The dialog that saves the published notices of a period as a page for the website or as a feed.
import { type FormEvent, useState } from 'react'
import { Form } from 'react-aria-components'
import {
  CORRECTIONS_FORMATS,
  type CorrectionsFormat,
  dayHere,
  isInPeriod,
  newId,
  type Period,
  todayHere,
} from '../../../../electron/contract/index.ts'
import { type AnyProblem, api, problemOf } from '../../../api.ts'
import { dateText } from '../../../messages/typed-dates.ts'
import { words } from '../../../messages/words.ts'
import { useOpenArchive } from '../../../queries/archive.ts'
import { useNotices } from '../../../queries/notices.ts'
import { showProblem } from '../../../session/archive-acts.ts'
import { closeOverlay, useIsOpen } from '../../../session/overlay.ts'
import { CalendarButton } from '../../../ui/calendar-button.tsx'
import { ChoiceList } from '../../../ui/choice-list.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { DialogFoot } from '../../../ui/dialog-foot.tsx'
import { ErrorStrip } from '../../../ui/error-strip.tsx'
import { LabelledField } from '../../../ui/labelled-field.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { showToast } from '../../../ui/toast.tsx'
import styles from './corrections-page.module.css'
import { daysOf, PERIODS, type PeriodChoice, readDay } from './period.ts'

const MOST_TITLE = 200
const MOST_DATE = 60
const close = (): void => closeOverlay('corrections-page')

export function CorrectionsPageDialog() {
  const isOpen = useIsOpen('corrections-page')
  return (
    <Sheet topic="guide#reader-notices" title={words('period.title')} isOpen={isOpen} onClose={close} size="medium">
      <PageForm />
    </Sheet>
  )
}

function PageForm() {
  const archive = useOpenArchive()
  const { notices, problem: unread, retry } = useNotices(archive.id)
  const [title, setTitle] = useState(words('period.usual-name', { archive: archive.title }))
  const [format, setFormat] = useState<CorrectionsFormat>('html')
  const [choice, setChoice] = useState<PeriodChoice>('this-month')
  const [typed, setTyped] = useState({ since: '', until: '' })
  const [problem, setProblem] = useState<AnyProblem | null>(null)
  const { period, errors } = periodOf(choice, typed)
  const count =
    period &&
    (notices?.filter(
      ({ isTold, publishedAt: at }) => isTold && at !== null && isInPeriod(dayHere(new Date(at)), period),
    ).length ??
      null)
  const isReady = period !== null && count !== 0 && title.trim() !== ''
  const save = async (): Promise<void> => {
    if (!period) return
    const job = newId()
    try {
      const saved = await api.exportCorrections({ job, format, title: title.trim(), ...period })
      if (!saved) return
      close()
      const onPress = (): void => void api.exportShow({ job }).catch(showProblem)
      const text = words('period.saved', { count: saved.corrections, name: saved.name })
      showToast({ text, action: { label: words('tray.show'), onPress } })
    } catch (error) {
      setProblem(problemOf(error))
    }
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (isReady) void save()
  }
  return (
    <Form className={classNames(styles.form)} onSubmit={submit}>
      <p className={styles.lead}>{words('period.lead')}</p>
      <ChoiceList
        label={words('period.which')}
        isInLine
        isFirst
        choices={PERIODS.map((id) => ({ id, label: words(`period.${id}`) }))}
        chosen={choice}
        onChoose={setChoice}
      />
      {choice === 'days' && <Days typed={typed} errors={errors} onType={setTyped} />}
      <ChoiceList
        label={words('period.format')}
        isInLine
        choices={CORRECTIONS_FORMATS.map((id) => ({ id, label: words(`period.format-${id}`) }))}
        chosen={format}
        onChoose={setFormat}
      />
      <LabelledField label={words('period.name')} value={title} maxLength={MOST_TITLE} onChange={setTitle} />
      {unread && <ErrorStrip problem={unread} onRetry={retry} />}
      {problem && <ErrorStrip problem={problem} onRetry={() => void save()} />}
      <DialogFoot cancel={{ onPress: close }} main={{ label: words('period.save'), isDisabled: !isReady }}>
        {period && !unread && (
          <span role="status">{count === null ? words('period.counting') : words('period.count', { count })}</span>
        )}
      </DialogFoot>
    </Form>
  )
}

type Ends = { readonly [E in 'since' | 'until']: string }

/** The period; null: what was typed is not one, and `errors` says why. */
function periodOf(
  choice: PeriodChoice,
  typed: Ends,
): { readonly period: Period | null; readonly errors: Partial<Ends> } {
  if (choice !== 'days') return { period: daysOf(choice, todayHere()), errors: {} }
  const [since, until] = [readDay(typed.since, navigator.language), readDay(typed.until, navigator.language)]
  if ('error' in since || 'error' in until) {
    const errors = { ...('error' in since && { since: since.error }), ...('error' in until && { until: until.error }) }
    return { period: null, errors }
  }
  if (since.day !== null && until.day !== null && since.day > until.day)
    return { period: null, errors: { until: words('period.order') } }
  return { period: { since: since.day, until: until.day }, errors: {} }
}

interface DaysProps {
  readonly typed: Ends
  readonly errors: Partial<Ends>
  readonly onType: (typed: Ends) => void
}

function Days({ typed, errors, onType }: DaysProps) {
  return (
    <div className={styles.days}>
      {(['since', 'until'] as const).map((end) => (
        <div key={end} className={styles.day}>
          <LabelledField
            label={words(`period.${end}`)}
            value={typed[end]}
            maxLength={MOST_DATE}
            error={errors[end] ?? null}
            onChange={(text) => onType({ ...typed, [end]: text })}
          />
          <CalendarButton
            name={words(`period.${end}`)}
            value={null}
            onChoose={(day) => onType({ ...typed, [end]: dateText(day) })}
          />
        </div>
      ))}
    </div>
  )
}
