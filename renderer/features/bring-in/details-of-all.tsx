// What is stated about all the copy of an import: its desk, its source, tags, and a date for what has none.
import { useState } from 'react'
import { type ImportPlanChoice, tagsFrom, z } from '../../../electron/contract/index.ts'
import { words } from '../../messages/words.ts'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { LabelledField } from '../../ui/labelled-field.tsx'
import { TextButton } from '../../ui/text-button.tsx'
import styles from './bring-in.module.css'
import { choosePlan, useBringIn } from './bring-in-acts.ts'

type Details = NonNullable<ImportPlanChoice['details']>

export function DetailsOfAll() {
  const [isOpen, setOpen] = useState(false)
  const [date, setDate] = useState('')
  const [tags, setTags] = useState('')
  const { choice } = useBringIn()
  const details = choice.details ?? {}
  const change = (some: Details): void => choosePlan({ ...choice, details: { ...details, ...some } })
  if (!isOpen && Object.keys(details).length === 0) {
    return (
      <TextButton kind="quiet" onPress={() => setOpen(true)}>
        {words('plan.details')}
      </TextButton>
    )
  }
  const isDay = date === '' || z.iso.date().safeParse(date).success
  return (
    <div className={styles.detailsOfAll}>
      <LabelledField
        label={words('details.desk')}
        value={details.desk ?? ''}
        maxLength={200}
        isFirst
        onChange={(text) => change({ desk: text.trim() === '' ? undefined : text })}
      />
      <LabelledField
        label={words('details.source')}
        value={details.source ?? ''}
        maxLength={200}
        onChange={(text) => change({ source: text.trim() === '' ? undefined : text })}
      />
      <LabelledField
        label={words('plan.tags')}
        value={tags}
        maxLength={1000}
        onChange={(text) => {
          setTags(text)
          change({ tags: [...tagsFrom(text.split(','))] })
        }}
      />
      <LabelledField
        label={words('plan.date')}
        value={date}
        maxLength={10}
        error={isDay ? null : words('plan.date-hint')}
        onChange={(text) => {
          setDate(text)
          change({ publishedAt: z.iso.date().safeParse(text).success ? text : undefined })
        }}
      />
      <ChoiceList
        label={words('plan.folders')}
        choices={FOLDERS.map((id) => ({ id, label: words(`plan.folders-${id}`) }))}
        chosen={details.folders ?? 'nothing'}
        isInLine
        onChoose={(id) => change({ folders: id === 'nothing' ? undefined : id })}
      />
    </div>
  )
}

const FOLDERS = ['nothing', 'desk', 'tag'] as const
