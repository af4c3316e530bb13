// Presets in the export dialog: chosen, saved, renamed and removed from one menu. A name is entered in place.
import { ChevronDown } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import type { ExportPreset } from '../../../electron/contract/index.ts'
import { problemOf } from '../../api.ts'
import { words } from '../../messages/words.ts'
import { changeSettings, useSettings } from '../../queries/settings.ts'
import { ActionMenu } from '../../ui/action-menu.tsx'
import { LabelledField } from '../../ui/labelled-field.tsx'
import { TextButton } from '../../ui/text-button.tsx'
import styles from './export.module.css'
import { enter, useExportDialog } from './export-dialog-acts.ts'
import {
  isAsPreset,
  keepPreset,
  presetNamed,
  presetNameProblem,
  presetOf,
  withoutPreset,
  withPreset,
} from './export-presets.ts'

/** What is being named: the choices entered (save) or a preset that has a name (rename). */
type Naming = { readonly renamed: ExportPreset | null }

export function PresetRow() {
  const form = useExportDialog((state) => state.form)
  const { exportPresets: presets } = useSettings()
  const [naming, setNaming] = useState<Naming | null>(null)
  const [removed, setRemoved] = useState<ExportPreset | null>(null)
  const chosen = presets.find((preset) => isAsPreset(form, preset)) ?? null
  const choose = (preset: ExportPreset): void => {
    enter(withPreset(form, preset))
    setRemoved(null)
  }
  const remove = (preset: ExportPreset): void => {
    keep(withoutPreset(presets, preset))
    setRemoved(preset)
  }
  const putBack = (preset: ExportPreset): void => {
    keep(keepPreset(presets, preset))
    setRemoved(null)
  }
  const actions = [
    ...presets.map((preset) => ({ id: `use ${preset.name}`, label: preset.name, run: () => choose(preset) })),
    ...(form.to.length === 0 || chosen
      ? []
      : [{ id: 'save', label: words('export.preset-save'), run: () => setNaming({ renamed: null }) }]),
    ...(chosen === null
      ? []
      : [
          {
            id: 'rename',
            label: words('export.preset-rename', { name: chosen.name }),
            run: () => setNaming({ renamed: chosen }),
          },
          { id: 'remove', label: words('export.preset-remove', { name: chosen.name }), run: () => remove(chosen) },
        ]),
  ]
  return (
    <div className={styles.presets}>
      <ActionMenu label={words('export.presets')} buttonClass={styles.preset} actions={actions}>
        {chosen ? words('export.preset-chosen', { name: chosen.name }) : words('export.presets')}
        <ChevronDown size={14} aria-hidden />
      </ActionMenu>
      {naming && <NameEntry key={naming.renamed?.name ?? ''} naming={naming} onEnd={() => setNaming(null)} />}
      {removed && !naming && (
        <p className={styles.removed} role="status">
          {words('export.preset-removed', { name: removed.name })}
          <TextButton kind="quiet" onPress={() => putBack(removed)}>
            {words('export.preset-put-back')}
          </TextButton>
        </p>
      )}
    </div>
  )
}

function NameEntry({ naming: { renamed }, onEnd }: { readonly naming: Naming; readonly onEnd: () => void }) {
  const form = useExportDialog((state) => state.form)
  const { exportPresets: presets } = useSettings()
  const [name, setName] = useState(renamed?.name ?? '')
  const [problem, setProblem] = useState<ReturnType<typeof presetNameProblem>>(null)
  const isReplacing = renamed === null && presetNamed(presets, name) !== null
  const save = (): void => {
    const wrong = presetNameProblem(presets, name, renamed)
    setProblem(wrong)
    if (wrong !== null) return
    keep(keepPreset(presets, renamed ? { ...renamed, name: name.trim() } : presetOf(form, name), renamed))
    onEnd()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const isSaving = event.key === 'Enter' && event.target instanceof HTMLInputElement
    if (!isSaving && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    if (isSaving) save()
    else onEnd()
  }
  return (
    <div className={styles.naming} onKeyDownCapture={onKeyDown}>
      <LabelledField
        label={words('export.preset-name')}
        value={name}
        maxLength={60}
        isFirst
        error={problem === null ? null : words(`export.preset-${problem}`)}
        onChange={setName}
      />
      <TextButton onPress={save}>
        {words(
          renamed ? 'export.preset-rename-act' : isReplacing ? 'export.preset-replace-act' : 'export.preset-save-act',
        )}
      </TextButton>
      <TextButton kind="quiet" onPress={onEnd}>
        {words('frame.cancel')}
      </TextButton>
    </div>
  )
}

/** Keeps the presets; what went wrong is shown in the dialog. */
function keep(exportPresets: readonly ExportPreset[]): void {
  changeSettings({ exportPresets: [...exportPresets] }).catch((error: unknown) =>
    useExportDialog.setState({ problem: problemOf(error) }),
  )
}
