// The form of an export: what, in which format, which text, where to, under which names.
import type { FormEvent } from 'react'
import { Form } from 'react-aria-components'
import { FORMAT_GROUPS, type FormatGroup } from '../../../electron/contract/index.ts'
import { words } from '../../messages/words.ts'
import { useExportFormats } from '../../queries/export-formats.ts'
import { CheckList } from '../../ui/check-list.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { classNames } from '../../ui/class-names.ts'
import { DialogFoot } from '../../ui/dialog-foot.tsx'
import { ErrorStrip } from '../../ui/error-strip.tsx'
import { LabelledCheckbox } from '../../ui/labelled-checkbox.tsx'
import { LabelledField } from '../../ui/labelled-field.tsx'
import { radioEnter } from '../../ui/radio-enter.ts'
import { TextButton } from '../../ui/text-button.tsx'
import { useDelayed } from '../../ui/use-delayed.ts'
import styles from './export.module.css'
import { chooseFolder, closeExport, enter, runExport, useExportDialog } from './export-dialog-acts.ts'
import { choicesOf, chosenOf, countOf, EXPORT_VIEWS, isOneFile, withFormat } from './export-form.ts'
import { type NamedScope, useExportScope } from './export-scope.ts'
import { NameField } from './name-field.tsx'
import { Outlook } from './outlook.tsx'
import { PresetRow } from './preset-row.tsx'

export function ExportFields({ isStarting }: { readonly isStarting: boolean }) {
  const { form, problem } = useExportDialog()
  const scope = useExportScope()
  const count = countOf(form.what, scope)
  const start = (): void => {
    if (!isStarting && count > 0 && form.to.length > 0 && form.nameTemplate.trim() !== '') void runExport()
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    start()
  }
  return (
    <Form className={classNames(styles.form)} onSubmit={submit}>
      <PresetRow />
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
      <p className={styles.manifest}>{words('export.manifest-hint')}</p>
      <div className={styles.foot}>
        {problem && <ErrorStrip problem={problem} onRetry={() => void runExport()} />}
        <Outlook isStarting={isStarting} />
        <Ways count={count} isStarting={isStarting} />
      </div>
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
    <ChoiceList
      label={words('export.what')}
      choices={choices}
      chosen={what}
      isFirst
      onChoose={(id) => enter({ what: id })}
    />
  )
}

function FormatChoice() {
  const { to } = useExportDialog((state) => state.form)
  const formats = useExportFormats()
  const choicesIn = (group: FormatGroup | undefined) =>
    formats
      .filter((format) => format.group === group)
      .map(({ name, words: { label, hint } }) => ({ id: name, label, hint }))
  const parts = FORMAT_GROUPS.map((group) => {
    const choices = choicesIn(group)
    const chosen = choices.filter(({ id }) => to.includes(id)).map(({ label }) => label)
    const isOpen = group === 'readers' || chosen.length > 0
    return { label: words(`export.group-${group}`), chosen: chosen.join(', '), choices, isOpen }
  })
  if (formats.length === 0) return null
  return (
    <CheckList
      label={words('export.format')}
      choices={choicesIn(undefined)}
      parts={parts}
      chosen={to}
      error={to.length === 0 ? words('export.format-missing') : null}
      onChange={(id, isOn) => enter({ to: withFormat(formats, to, id, isOn) })}
    />
  )
}

function ViewChoice() {
  const form = useExportDialog((state) => state.form)
  const isDisabled = !choicesOf(useExportFormats(), form).view
  const choices = EXPORT_VIEWS.map((id) => ({ id, label: words(`export.view-${id}`), isDisabled }))
  return (
    <ChoiceList
      label={words('export.view')}
      choices={choices}
      chosen={form.view}
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
  const { keepFooters, recipient, withRemoved, withWrongForms, withReasons } = form
  const { withDates, withVersion, withNotice, whole, zip } = form
  const formats = useExportFormats()
  const can = choicesOf(formats, form)
  const holdsRecord = chosenOf(formats, form.to).some((format) => format.holdsRecord)
  return (
    <>
      <div className={styles.checks}>
        <LabelledCheckbox
          label={words('export.one-file')}
          isSelected={isOneFile(formats, form)}
          isDisabled={!can.oneFile || count < 2}
          onChange={(isOn) => enter({ oneFile: isOn })}
        />
        <LabelledCheckbox
          label={words('export.zip')}
          isSelected={can.zip && zip}
          isDisabled={!can.zip}
          onChange={(isOn) => enter({ zip: isOn })}
        />
        <LabelledCheckbox
          label={words('export.keep-footers')}
          isSelected={can.keepFooters && keepFooters}
          isDisabled={!can.keepFooters}
          onChange={(isOn) => enter({ keepFooters: isOn })}
        />
        <LabelledCheckbox
          label={words('export.with-wrong-forms')}
          isSelected={can.withWrongForms && withWrongForms}
          isDisabled={!can.withWrongForms}
          onChange={(isOn) => enter({ withWrongForms: isOn })}
        />
        <LabelledCheckbox
          label={words(holdsRecord ? 'export.with-record' : 'export.with-reasons')}
          isSelected={can.withReasons && withReasons}
          isDisabled={!can.withReasons}
          onChange={(isOn) => enter({ withReasons: isOn })}
        />
        <LabelledCheckbox
          label={words('export.with-removed')}
          isSelected={can.withRemoved && withRemoved}
          isDisabled={!can.withRemoved}
          onChange={(isOn) => enter({ withRemoved: isOn })}
        />
        {can.facts && (
          <>
            <LabelledCheckbox
              label={words('export.whole')}
              isSelected={whole}
              onChange={(isOn) => enter({ whole: isOn })}
            />
            <LabelledCheckbox
              label={words('export.with-dates')}
              isSelected={withDates}
              onChange={(isOn) => enter({ withDates: isOn })}
            />
            <LabelledCheckbox
              label={words('export.with-version')}
              isSelected={withVersion}
              onChange={(isOn) => enter({ withVersion: isOn })}
            />
            <LabelledCheckbox
              label={words('export.with-notice')}
              isSelected={withNotice}
              onChange={(isOn) => enter({ withNotice: isOn })}
            />
          </>
        )}
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
  const { folder, form } = useExportDialog()
  const isLong = useDelayed(isStarting)
  const act = folder ? words('export.act', { count }) : words('export.act-choosing')
  return (
    <DialogFoot
      main={{
        label: isLong ? words('export.starting') : act,
        isDisabled: isStarting || count === 0 || form.to.length === 0,
      }}
      cancel={{ label: words(isLong ? 'export.in-background' : 'frame.cancel'), onPress: closeExport }}
    />
  )
}
