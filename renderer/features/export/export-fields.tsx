// The form of an export: what, in which format, which text, where to, under which names.
import type { FormEvent } from 'react'
import { Form } from 'react-aria-components'
import { words } from '../../messages/words.ts'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { classNames } from '../../ui/class-names.ts'
import { ErrorStrip } from '../../ui/error-strip.tsx'
import { LabelledCheckbox } from '../../ui/labelled-checkbox.tsx'
import { LabelledField } from '../../ui/labelled-field.tsx'
import { radioEnter } from '../../ui/radio-enter.ts'
import { TextButton } from '../../ui/text-button.tsx'
import { useDelayed } from '../../ui/use-delayed.ts'
import styles from './export.module.css'
import { chooseFolder, closeExport, enter, runExport, useExportDialog } from './export-dialog-acts.ts'
import { countOf, EXPORT_VIEWS, FORMATS } from './export-form.ts'
import { type NamedScope, useExportScope } from './export-scope.ts'
import { NameField } from './name-field.tsx'
import { Outlook } from './outlook.tsx'

export function ExportFields({ isStarting }: { readonly isStarting: boolean }) {
  const { form, problem } = useExportDialog()
  const scope = useExportScope()
  const count = countOf(form.what, scope)
  const start = (): void => {
    if (!isStarting && count > 0 && form.nameTemplate.trim() !== '') void runExport()
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    start()
  }
  return (
    <Form className={classNames(styles.form)} onSubmit={submit}>
      <div className={styles.columns} onKeyDownCapture={radioEnter(start)}>
        <div className={styles.column}>
          <WhatChoice scope={scope} />
          <FormatChoice />
        </div>
        <div className={styles.column}>
          <ViewChoice />
          <FolderField />
          <NameField count={count} />
          <MoreFields count={count} />
        </div>
      </div>
      {problem && <ErrorStrip problem={problem} onRetry={() => void runExport()} />}
      <Outlook isStarting={isStarting} />
      <p className={styles.manifest}>{words('export.manifest-hint')}</p>
      <Ways count={count} isStarting={isStarting} />
    </Form>
  )
}

function WhatChoice({ scope }: { readonly scope: NamedScope }) {
  const { what } = useExportDialog((state) => state.form)
  const { articleId, headline, selected, found, isFiltered } = scope
  const all = words(isFiltered ? 'export.what-filter' : 'export.what-all', { count: found ?? 0 })
  const choices = [
    ...(articleId === null ? [] : [{ id: 'article', label: words('export.what-article', { headline }) } as const]),
    ...(selected === 0 ? [] : [{ id: 'selected', label: words('export.what-selected', { count: selected }) } as const]),
    { id: 'filter', label: all, isDisabled: found === 0 } as const,
  ]
  return (
    <ChoiceList label={words('export.what')} choices={choices} chosen={what} onChoose={(id) => enter({ what: id })} />
  )
}

function FormatChoice() {
  const { to } = useExportDialog((state) => state.form)
  const choices = FORMATS.map((id) => ({
    id,
    label: words(`export.format-${id}`),
    hint: words(`export.format-${id}-hint`),
  }))
  return (
    <ChoiceList label={words('export.format')} choices={choices} chosen={to} onChoose={(id) => enter({ to: id })} />
  )
}

function ViewChoice() {
  const { view, to } = useExportDialog((state) => state.form)
  const isDisabled = to === 'log-csv' || to === 'json'
  const choices = EXPORT_VIEWS.map((id) => ({ id, label: words(`export.view-${id}`), isDisabled }))
  return (
    <ChoiceList
      label={words('export.view')}
      choices={choices}
      chosen={view}
      isInLine
      onChoose={(id) => enter({ view: id })}
    />
  )
}

function FolderField() {
  const folder = useExportDialog((state) => state.folder)
  return (
    <div className={styles.field}>
      <span className={styles.label}>{words('export.folder')}</span>
      <div className={styles.folder}>
        <span className={styles.picked}>{folder?.name ?? words('export.folder-none')}</span>
        <TextButton onPress={() => void chooseFolder()}>
          {words(folder ? 'export.choose-other' : 'export.choose')}
        </TextButton>
      </div>
    </div>
  )
}

function MoreFields({ count }: { readonly count: number }) {
  const form = useExportDialog((state) => state.form)
  const { to, view, oneFile, keepFooters, recipient, withRemoved, withWrongForms, withReasons } = form
  return (
    <>
      <div className={styles.checks}>
        <LabelledCheckbox
          label={words('export.one-file')}
          isSelected={to === 'log-csv' || oneFile}
          isDisabled={to === 'log-csv' || count < 2}
          onChange={(isOn) => enter({ oneFile: isOn })}
        />
        <LabelledCheckbox
          label={words('export.keep-footers')}
          isSelected={keepFooters}
          isDisabled={to === 'log-csv'}
          onChange={(isOn) => enter({ keepFooters: isOn })}
        />
        <LabelledCheckbox
          label={words('export.with-wrong-forms')}
          isSelected={withWrongForms}
          isDisabled={to === 'log-csv' || to === 'json' || to === 'text'}
          onChange={(isOn) => enter({ withWrongForms: isOn })}
        />
        <LabelledCheckbox
          label={words('export.with-reasons')}
          isSelected={withReasons}
          isDisabled={to !== 'docx' || view !== 'marked'}
          onChange={(isOn) => enter({ withReasons: isOn })}
        />
        <LabelledCheckbox
          label={words('export.with-removed')}
          isSelected={withRemoved}
          onChange={(isOn) => enter({ withRemoved: isOn })}
        />
      </div>
      <LabelledField
        label={words('export.recipient')}
        hint={words('export.recipient-hint')}
        value={recipient}
        maxLength={200}
        onChange={(text) => enter({ recipient: text })}
      />
    </>
  )
}

function Ways({ count, isStarting }: { readonly count: number; readonly isStarting: boolean }) {
  const folder = useExportDialog((state) => state.folder)
  const isLong = useDelayed(isStarting)
  return (
    <div className={styles.foot}>
      <TextButton kind="primary" type="submit" isDisabled={isStarting || count === 0}>
        {isLong ? words('export.starting') : folder ? words('export.act', { count }) : words('export.act-choosing')}
      </TextButton>
      <TextButton onPress={closeExport}>{words(isLong ? 'export.in-background' : 'export.cancel')}</TextButton>
    </div>
  )
}
