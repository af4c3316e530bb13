// Which columns of a table are what: chosen by the editor, seen at once, and saved as a recipe for the next table like it.
import { ChevronDown } from 'lucide-react'
import { useId, useState } from 'react'
import { type PlannedTable, TABLE_COLUMNS, type TableColumn } from '../../../electron/contract/index.ts'
import { words } from '../../messages/words.ts'
import { ChoiceMenu } from '../../ui/choice-menu.tsx'
import { LabelledField } from '../../ui/labelled-field.tsx'
import { TextButton } from '../../ui/text-button.tsx'
import styles from './bring-in.module.css'
import { recogniseColumns, removeRecipe, saveRecipe, sayColumn, useBringIn } from './bring-in-acts.ts'
import { columnsOf } from './copy-choices.ts'

/** Nothing for a file that is no table. */
export function ColumnsOf({ source }: { readonly source: string }) {
  const { plan } = useBringIn()
  const table = plan?.tables.find(({ name }) => name === source)
  return table ? <Columns table={table} /> : null
}

function Columns({ table }: { readonly table: PlannedTable }) {
  const { isReading } = useBringIn()
  const isRead = 'body' in table.columns || 'html' in table.columns
  const [isOpen, setOpen] = useState(!isRead)
  const title = useId()
  if (!isOpen) {
    return (
      <div className={styles.columnsHead}>
        {table.recipe !== null && (
          <span className={styles.hint}>{words('columns.recipe', { name: table.recipe })}</span>
        )}
        <TextButton kind="quiet" onPress={() => setOpen(true)}>
          {words('columns.open')}
        </TextButton>
      </div>
    )
  }
  return (
    <section className={styles.columns} aria-labelledby={title} aria-busy={isReading}>
      <h3 id={title} className={styles.columnsTitle}>
        {words('columns.title')}
      </h3>
      <div className={styles.columnsGrid}>
        {TABLE_COLUMNS.map((column) => (
          <ColumnChoice key={column} column={column} table={table} />
        ))}
      </div>
      {isRead && <Recipe table={table} />}
    </section>
  )
}

const NONE = ''

function ColumnChoice({ column, table }: { readonly column: TableColumn; readonly table: PlannedTable }) {
  const { choices } = useBringIn()
  const chosen = columnsOf(table, choices)[column] ?? NONE
  const label = words(`columns.${column}`)
  const choose = (id: string): void => void sayColumn(table, column, id === NONE ? undefined : id)
  const shown = chosen === NONE ? words('columns.none') : chosen
  return (
    <div className={styles.column}>
      <span className={styles.columnName}>{label}</span>
      <ChoiceMenu<string>
        label={label}
        buttonLabel={`${label}: ${shown}`}
        buttonClass={styles.menu}
        button={
          <>
            <span className={styles.columnChosen} data-none={chosen === NONE || undefined} dir="auto">
              {shown}
            </span>
            <ChevronDown size={13} aria-hidden />
          </>
        }
        choices={[{ id: NONE, label: words('columns.none') }, ...table.head.map((id) => ({ id, label: id }))]}
        chosen={chosen}
        onChoose={choose}
      />
    </div>
  )
}

function Recipe({ table }: { readonly table: PlannedTable }) {
  const { choices, isReading } = useBringIn()
  const [name, setName] = useState(table.recipe ?? '')
  const isChanged = choices.files?.[table.name]?.columns !== undefined
  const save = (): void => void saveRecipe(name.trim(), table)
  return (
    <div className={styles.recipe}>
      <LabelledField label={words('columns.name')} value={name} maxLength={100} onChange={setName} />
      <TextButton isDisabled={name.trim() === '' || isReading} onPress={save}>
        {words('columns.save')}
      </TextButton>
      {table.recipe !== null && (
        <TextButton kind="quiet" isDisabled={isReading} onPress={() => void removeRecipe(table.recipe ?? '')}>
          {words('columns.remove')}
        </TextButton>
      )}
      {isChanged && (
        <TextButton kind="quiet" onPress={() => void recogniseColumns(table)}>
          {words('columns.reset')}
        </TextButton>
      )}
    </div>
  )
}
