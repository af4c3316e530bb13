// The template of file names, with the name a real article would get.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api } from '../../api.ts'
import { words } from '../../messages/words.ts'
import { useOpenArchive } from '../../queries/archive.ts'
import { useListHead } from '../../queries/articles.ts'
import { keyOf } from '../../queries/client.ts'
import { useExportFormats } from '../../queries/export-formats.ts'
import { useViewState } from '../../session/view-state.ts'
import { LabelledField } from '../../ui/labelled-field.tsx'
import { enter, useExportDialog } from './export-dialog-acts.ts'
import { exampleFormat, isNamedByTemplate, NAME_PARTS } from './export-form.ts'

const PAUSE_MS = 150

export function NameField({ count }: { readonly count: number }) {
  const form = useExportDialog((state) => state.form)
  const isUsed = isNamedByTemplate(useExportFormats(), form, count)
  const example = useExample(count)
  const parts = NAME_PARTS.map((part) => `{${part}}`).join(' ')
  return (
    <LabelledField
      label={words('export.name')}
      hint={
        <>
          {example !== '' && <span>{words('export.example', { name: example })}</span>}
          {isUsed && <span>{words('export.name-hint', { parts })}</span>}
        </>
      }
      value={form.nameTemplate}
      isDisabled={!isUsed}
      error={form.nameTemplate.trim() === '' ? words('export.name-missing') : null}
      maxLength={200}
      onChange={(nameTemplate) => enter({ nameTemplate })}
    />
  )
}

/** The name the first of the articles would get; '' while it is not known. */
function useExample(count: number): string {
  const archive = useOpenArchive()
  const formats = useExportFormats()
  const { what, to, oneFile, nameTemplate } = useExportDialog((state) => state.form)
  const { articleId, selectedIds, query, sort } = useViewState()
  const { firstPage } = useListHead(archive.id, { query, sort })
  const first = firstPage?.articles[0]?.id ?? null
  const id = what === 'article' ? articleId : what === 'selected' ? (selectedIds[0] ?? null) : first
  const template = useSettled(nameTemplate.trim())
  const isOneFile = oneFile && count > 1
  const { data } = useQuery({
    queryKey: keyOf('export:example', archive.id, id, to, isOneFile, template),
    queryFn: () =>
      api.exportExample({ id: id ?? '', to: exampleFormat(formats, to), oneFile: isOneFile, nameTemplate: template }),
    enabled: id !== null && template !== '',
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  return data?.name ?? ''
}

/** A text once typing has paused. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
