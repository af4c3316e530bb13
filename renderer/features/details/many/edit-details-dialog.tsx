// Details of many articles at once: only fields that are filled in change, with a preview of how many articles that
// affects.

import { useState } from 'react'
import { ARTICLE_STATES, type DetailName, detailsNamed } from '../../../../electron/contract/index.ts'
import { stateWords } from '../../../messages/correction-words.ts'
import { dateText } from '../../../messages/typed-dates.ts'
import { type MessageId, words } from '../../../messages/words.ts'
import { closeOverlay, useIsOpen, useOverlayIds } from '../../../session/overlay.ts'
import { CalendarButton } from '../../../ui/calendar-button.tsx'
import { DialogFoot } from '../../../ui/dialog-foot.tsx'
import { ErrorStrip } from '../../../ui/error-strip.tsx'
import { LanguageField } from '../../../ui/language-field.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { TextButton } from '../../../ui/text-button.tsx'
import styles from './many.module.css'
import { editDetailsOf } from './many-acts.ts'
import { beforeWords, EMPTY_FORM, type ManyForm, readForm, type TypedName, withTyped } from './many-form.ts'
import { usePreview } from './use-preview.ts'

export function EditDetailsDialog() {
  const isOpen = useIsOpen('edit-details')
  const ids = useOverlayIds('edit-details')
  return (
    <Sheet
      topic="guide#many-articles-at-once"
      title={words('many.title', { count: ids.length })}
      isOpen={isOpen}
      onClose={() => closeOverlay('edit-details')}
      size="medium"
    >
      <Form ids={ids} />
    </Sheet>
  )
}

const LABELS: { readonly [N in DetailName]: MessageId } = {
  state: 'details.state',
  desk: 'details.desk',
  source: 'details.source',
  publishedAt: 'details.published',
  language: 'details.language',
  byline: 'details.byline',
  tags: 'details.tags',
  note: 'details.note',
  flag: 'details.flag',
  due: 'details.due',
}

const HINTS: { readonly [N in TypedName]?: MessageId } = { byline: 'many.byline-hint', note: 'many.note-hint' }

function Form({ ids }: { readonly ids: readonly string[] }) {
  const [form, setForm] = useState(EMPTY_FORM)
  const { edit, errors, either } = readForm(form, navigator.language)
  const { preview, problem } = usePreview(ids, edit)
  const isNothing = detailsNamed(edit).length === 0
  const isUnclear = Object.keys(errors).length + Object.keys(either).length > 0
  const nowOf = (name: DetailName): string => {
    const found = preview?.details.find((detail) => detail.name === name)
    return found ? beforeWords(found) : ''
  }
  const apply = async (): Promise<void> => {
    if (isNothing || isUnclear) return
    closeOverlay('edit-details')
    await editDetailsOf(ids, edit)
  }
  const change = (some: Partial<ManyForm>): void => setForm((before) => ({ ...before, ...some }))
  const row = (name: TypedName) => (
    <TypedRow
      key={name}
      name={name}
      form={form}
      error={errors[name]}
      either={either[name]}
      now={nowOf(name)}
      onChange={setForm}
    />
  )
  return (
    <div className={styles.form}>
      <p className={styles.lead}>{words('many.lead')}</p>
      <div className={styles.rows}>
        <Row name="state" now={nowOf('state')}>
          <select
            // biome-ignore lint/a11y/noAutofocus: the first field of a dialog the user opened
            autoFocus
            className={styles.input}
            aria-label={words('details.state')}
            value={form.state}
            onChange={({ target }) => change({ state: ARTICLE_STATES.find((one) => one === target.value) ?? '' })}
          >
            <option value="">{words('many.keep')}</option>
            {ARTICLE_STATES.map((state) => (
              <option key={state} value={state}>
                {stateWords(state)}
              </option>
            ))}
          </select>
        </Row>
        {row('desk')}
        {row('source')}
        {row('publishedAt')}
        {row('byline')}
        <Row name="language" now={nowOf('language')}>
          <LanguageField
            label={words('details.language')}
            isLabelHidden
            placeholder={words('many.keep')}
            value={form.language}
            onChoose={(language) => change({ language })}
          />
        </Row>
        <TagsRow form={form} now={nowOf('tags')} onChange={change} />
        <Row name="flag" now={nowOf('flag')}>
          <select
            className={styles.input}
            aria-label={words('details.flag')}
            value={form.flag}
            onChange={({ target }) => change({ flag: target.value as ManyForm['flag'] })}
          >
            <option value="">{words('many.keep')}</option>
            <option value="on">{words('details.flag-on')}</option>
            <option value="off">{words('details.flag-off')}</option>
          </select>
        </Row>
        {row('due')}
        {row('note')}
      </div>
      {problem && <ErrorStrip problem={problem} />}
      <DialogFoot
        isSticky
        cancel={{ onPress: () => closeOverlay('edit-details') }}
        main={{
          label: words('many.apply', { count: preview?.changes ?? ids.length }),
          isDisabled: isNothing || isUnclear || preview?.changes === 0,
          onPress: () => void apply(),
        }}
      >
        <span role="status">
          {isNothing
            ? words('many.nothing')
            : preview
              ? words('many.changes', { count: preview.changes, of: preview.articles })
              : !isUnclear && words('many.counting')}
        </span>
      </DialogFoot>
    </div>
  )
}

interface RowProps {
  readonly name: DetailName
  readonly now: string
  readonly children: React.ReactNode
}

function Row({ name, now, children }: RowProps) {
  return (
    <div className={styles.row}>
      <span className={styles.label} aria-hidden>
        {words(LABELS[name])}
      </span>
      <div className={styles.control}>
        {children}
        {now !== '' && <span className={styles.now}>{now}</span>}
      </div>
    </div>
  )
}

interface TypedRowProps {
  readonly name: TypedName
  readonly form: ManyForm
  readonly error: string | undefined
  readonly either: readonly [string, string] | undefined
  readonly now: string
  readonly onChange: (form: ManyForm) => void
}

function TypedRow({ name, form, error, either, now, onChange }: TypedRowProps) {
  const { how, text } = form.typed[name]
  const label = words(LABELS[name])
  const isDate = name === 'publishedAt' || name === 'due'
  const type = (next: string): void =>
    onChange(withTyped(form, name, { how: next === '' ? 'keep' : 'set', text: next }))
  const hint = HINTS[name]
  return (
    <Row name={name} now={now}>
      <span className={styles.line}>
        <input
          className={styles.input}
          aria-label={label}
          aria-invalid={error !== undefined}
          placeholder={words(how === 'clear' ? 'many.clear' : 'many.keep')}
          disabled={how === 'clear'}
          value={how === 'clear' ? '' : text}
          onChange={({ target }) => type(target.value)}
        />
        {isDate && <CalendarButton name={label} value={null} onChoose={(day) => type(dateText(day))} />}
        <TextButton
          kind="quiet"
          label={words('many.how', { name: label })}
          onPress={() => onChange(withTyped(form, name, { how: how === 'clear' ? 'keep' : 'clear', text: '' }))}
        >
          {words(how === 'clear' ? 'many.keep' : 'many.clear')}
        </TextButton>
      </span>
      {error !== undefined && (
        <span className={styles.error} role="alert">
          {error}
        </span>
      )}
      {either && (
        <span className={styles.line}>
          <span role="alert">{words('details.date-either', { typed: text })}</span>
          {either.map((one) => (
            <TextButton key={one} onPress={() => type(dateText(one))}>
              {dateText(one)}
            </TextButton>
          ))}
        </span>
      )}
      {hint && how === 'set' && <span className={styles.now}>{words(hint)}</span>}
    </Row>
  )
}

interface TagsRowProps {
  readonly form: ManyForm
  readonly now: string
  readonly onChange: (some: Partial<ManyForm>) => void
}

function TagsRow({ form, now, onChange }: TagsRowProps) {
  return (
    <Row name="tags" now={now}>
      <span className={styles.line}>
        <input
          className={styles.input}
          aria-label={words('many.add-tags')}
          placeholder={words('many.add-tags')}
          value={form.addTags}
          onChange={({ target }) => onChange({ addTags: target.value })}
        />
        <input
          className={styles.input}
          aria-label={words('many.remove-tags')}
          placeholder={words('many.remove-tags')}
          value={form.removeTags}
          onChange={({ target }) => onChange({ removeTags: target.value })}
        />
      </span>
      {(form.addTags !== '' || form.removeTags !== '') && <span className={styles.now}>{words('many.tags-hint')}</span>}
    </Row>
  )
}
