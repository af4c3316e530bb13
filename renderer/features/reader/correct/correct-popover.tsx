// The popover that turns words into a correction: the new words, the kind of error and the reason, here or everywhere.
// Enter saves, Esc cancels and keeps what was typed for the same words.
import { ArrowRight, ChevronsLeft, ChevronsRight } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Label, TextArea, TextField } from 'react-aria-components'
import { words } from '../../../messages/words.ts'
import type { OpenedArticle } from '../../../queries/article.ts'
import type { Correcting } from '../../../session/article/correcting.ts'
import { capsOf } from '../../../session/keys/key-names.ts'
import { Deleted } from '../../../ui/changed-text.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { ErrorStrip } from '../../../ui/error-strip.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { KeyCaps } from '../../../ui/key-caps.tsx'
import { radioEnter } from '../../../ui/radio-enter.ts'
import { SpellingMarks } from '../../../ui/spelling-marks.tsx'
import { TextButton } from '../../../ui/text-button.tsx'
import { FormatChangeShown } from '../format/format-change.tsx'
import { formatTitle } from '../format/format-words.ts'
import { CategoryChips, categoryOfKey } from './category-chips.tsx'
import type { CorrectForm } from './correct-form.ts'
import styles from './correct-popover.module.css'
import { choiceOfKey, choose, FormChoices } from './form-choices.tsx'
import { ReasonField, reasonOfKey } from './reason-field.tsx'
import { RulingChoices } from './ruling-choices.tsx'
import { useAnchor } from './use-anchor.ts'
import { useCorrectForm, type WalkOn } from './use-correct-form.ts'
import type { Side } from './widened.ts'

export interface CorrectPopoverProps {
  readonly walkOn: WalkOn
  readonly correcting: Correcting
  readonly opened: OpenedArticle
}

export function CorrectPopover({ correcting, opened, walkOn }: CorrectPopoverProps) {
  const { form, fill, save, leave, problem, isBusy, widen, narrow, canWiden } = useCorrectForm(
    correcting,
    opened,
    walkOn,
  )
  const { language } = opened.article.metadata
  const box = useRef<HTMLDivElement>(null)
  const [isTouched, setTouched] = useState(false)
  useAnchor(box, correcting, form, opened)
  useEffect(() => {
    if (correcting.format && correcting.format.kind !== 'link') box.current?.focus({ preventScroll: true })
  }, [correcting])
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const category = categoryOfKey(event.nativeEvent)
    const reason = reasonOfKey(event.nativeEvent, form.category)
    const chosen = form.after === '' && !isButton(event.target) ? choiceOfKey(correcting, event) : null
    const wider = correcting.replaces || correcting.format ? null : widening(event, isTouched, form.taken.length > 0)
    if (chosen) choose(chosen)
    else if (wider === 'back') narrow()
    else if (wider) widen(wider)
    else if (category) fill({ category })
    else if (reason !== null) fill({ reason })
    else if (event.key === 'Escape') leave()
    else if (event.key === 'Enter' && !event.shiftKey && !isButton(event.target)) void save()
    else if (event.key === 'Tab') keepInside(event, box.current)
    else return
    if (event.key !== 'Tab') event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      ref={box}
      className={styles.popover}
      role="dialog"
      tabIndex={-1}
      aria-label={titleOf(correcting)}
      onKeyDown={onKeyDown}
      onKeyDownCapture={radioEnter(() => void save())}
    >
      {correcting.format ? (
        <FormatChangeShown
          format={correcting.format}
          text={correcting.here.before}
          address={form.after}
          onAddress={(after) => fill({ after })}
        />
      ) : (
        <Change
          correcting={correcting}
          language={language}
          form={form}
          onChange={(after) => {
            setTouched(true)
            fill({ after })
          }}
          widen={widen}
          canWiden={canWiden}
        />
      )}
      {correcting.choices && <FormChoices choices={correcting.choices} />}
      <CategoryChips chosen={form.category} onChoose={(category) => fill({ category })} />
      <ReasonField
        category={form.category}
        reason={form.reason}
        language={language}
        onChange={(reason) => fill({ reason })}
      />
      <RulingChoices form={form} fill={fill} />
      {problem && (
        <ErrorStrip
          problem={problem}
          {...(problem.code === 'conflict'
            ? { way: { label: words('correct.as-proposed'), onPress: () => void save('proposed') } }
            : { onRetry: () => void save() })}
        />
      )}
      <div className={styles.foot}>
        <TextButton onPress={leave}>
          {words('frame.cancel')} <KeyCaps keys={[words('cap.escape')]} />
        </TextButton>
        <TextButton kind="primary" onPress={() => void save()}>
          {isBusy ? words('correct.saving') : saveWords(form)} <KeyCaps keys={[words('cap.enter')]} />
        </TextButton>
      </div>
    </div>
  )
}

function titleOf({ format, replaces }: Correcting): string {
  if (replaces) return words('correct.title-edit')
  return format ? formatTitle(format) : words('correct.title')
}

function saveWords({ all, isAll }: CorrectForm): string {
  return isAll && all.length > 1 ? words('correct.save-all', { count: all.length }) : words('correct.save')
}

/**
 * Shift and an arrow add the word on that side, as long as nothing is typed; with Ctrl at any time. Shift ↑ removes it
 * again.
 */
function widening(
  { key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent,
  isTouched: boolean,
  hasTaken: boolean,
): Side | 'back' | null {
  if (!shiftKey || altKey || (isTouched && !ctrlKey && !metaKey)) return null
  if (key === 'ArrowLeft') return 'before'
  if (key === 'ArrowRight') return 'after'
  return key === 'ArrowUp' && hasTaken ? 'back' : null
}

interface ChangeProps {
  readonly correcting: Correcting
  /** Of the article. */
  readonly language: string
  readonly form: CorrectForm
  readonly onChange: (after: string) => void
  readonly widen: (side: Side) => void
  readonly canWiden: Readonly<Record<Side, boolean>>
}

function Change({ correcting: { isFresh }, language, form, onChange, widen, canWiden }: ChangeProps) {
  const { here, after, taken } = form
  const field = useRef<HTMLTextAreaElement>(null)
  // Also when a word was taken in: what is typed next takes the place of all of it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the words change
  useEffect(() => {
    const { current } = field
    current?.focus({ preventScroll: true })
    if (isFresh) current?.select()
    else current?.setSelectionRange(current.value.length, current.value.length)
  }, [isFresh, taken.length])
  return (
    <div className={styles.change}>
      {canWiden.before && <Widen side="before" onPress={widen} />}
      <span className={styles.before} dir="auto">
        <span className="visually-hidden">{words('frame.labelled', { label: words('correct.before'), text: '' })}</span>
        {here.before === '' ? words('correct.before-nothing') : <Deleted text={here.before} />}
      </span>
      {canWiden.after && <Widen side="after" onPress={widen} />}
      <ArrowRight size={14} aria-hidden />
      <TextField className={classNames(styles.after)} value={after} onChange={onChange}>
        <Label className="visually-hidden">{words('correct.after')}</Label>
        <TextArea
          ref={field}
          rows={1}
          dir="auto"
          lang={language}
          spellCheck="false"
          title={words('correct.after-hint')}
        />
        <SpellingMarks field={field} text={after} language={language} />
      </TextField>
    </div>
  )
}

const WIDEN = {
  before: { Icon: ChevronsLeft, key: 'ArrowLeft' },
  after: { Icon: ChevronsRight, key: 'ArrowRight' },
} as const

function Widen({ side, onPress }: { readonly side: Side; readonly onPress: (side: Side) => void }) {
  const { Icon, key } = WIDEN[side]
  return (
    <IconButton
      label={words(`correct.widen-${side}`)}
      keys={capsOf({ key, shift: true })}
      onPress={() => onPress(side)}
    >
      <Icon size={14} aria-hidden />
    </IconButton>
  )
}

function isButton(target: EventTarget): boolean {
  return target instanceof Element && target.closest('button') !== null
}

/** Tab cycles inside. */
function keepInside(event: KeyboardEvent, box: HTMLElement | null): void {
  const stops = [...(box?.querySelectorAll<HTMLElement>('textarea, input, button') ?? [])].filter(
    (stop) => stop.tabIndex >= 0 && !(stop instanceof HTMLInputElement && stop.type === 'radio' && !stop.checked),
  )
  const [edge, other] = event.shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]]
  if (document.activeElement !== edge) return
  event.preventDefault()
  other?.focus()
}
