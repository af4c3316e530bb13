// The house's names, rules and word lists, each with whether it is used; below, buttons to add more.
import type { FileState, NameRuling, StylebookShown } from '../../../electron/contract/index.ts'
import { words } from '../../messages/words.ts'
import { TextButton } from '../../ui/text-button.tsx'
import styles from './house-style.module.css'
import {
  beginEntry,
  chooseEntry,
  type Entry,
  fileEntry,
  nameEntry,
  pickStyles,
  showStarter,
  useHouseStyle,
} from './house-style-acts.ts'

export interface EntryListProps {
  readonly shown: StylebookShown
  readonly isReadOnly: boolean
}

export function EntryList({ shown: { rulings, files, leftTotal }, isReadOnly }: EntryListProps) {
  const of = (kinds: readonly FileState['kind'][]) => files.filter(({ kind }) => kinds.includes(kind))
  return (
    <nav className={styles.list} aria-label={words('house-style.list')} data-entries>
      <Part title={words('house-style.names')}>
        {rulings.map((ruling) => (
          <Row key={JSON.stringify(ruling)} entry={nameEntry(ruling)} name={ruling.name} aside={othersOf(ruling)} />
        ))}
        {of(['names']).map((file) => (
          <FileRow key={file.path} file={file} />
        ))}
      </Part>
      <Part title={words('house-style.rules')}>
        {of(['rule']).map((file) => (
          <FileRow key={file.path} file={file} />
        ))}
      </Part>
      <Part title={words('house-style.lists')}>
        {of(['accept', 'reject']).map((file) => (
          <FileRow key={file.path} file={file} />
        ))}
      </Part>
      {leftTotal > 0 && (
        <Part title={words('house-style.left')}>
          <Row
            entry={{ kind: 'left', key: 'left' }}
            name={words('house-style.left-count', { count: leftTotal })}
            aside={words('house-style.left-aside')}
          />
        </Part>
      )}
      {!isReadOnly && <Additions files={files} />}
    </nav>
  )
}

function Additions({ files }: { readonly files: readonly FileState[] }) {
  const lists = (['accept', 'reject'] as const).filter((kind) => !files.some((file) => file.kind === kind))
  return (
    <>
      <div className={styles.additions}>
        <TextButton onPress={() => beginEntry('name')}>{words('house-style.add-name')}</TextButton>
        <TextButton onPress={() => beginEntry('rule')}>{words('house-style.add-rule')}</TextButton>
        {lists.map((kind) => (
          <TextButton key={kind} onPress={() => beginEntry(kind)}>
            {words(`house-style.add-${kind}`)}
          </TextButton>
        ))}
      </div>
      <div className={styles.more}>
        <TextButton kind="quiet" onPress={() => void pickStyles()}>
          {words('house-style.import')}
        </TextButton>
        <TextButton kind="quiet" onPress={() => void showStarter()}>
          {words('house-style.starter')}
        </TextButton>
      </div>
    </>
  )
}

interface PartProps {
  readonly title: string
  readonly children: readonly (React.ReactNode | readonly React.ReactNode[])[] | React.ReactNode
}

function Part({ title, children }: PartProps) {
  const isEmpty = [children].flat(2).length === 0
  return (
    <>
      <h3>{title}</h3>
      {isEmpty ? <p className={styles.note}>{words('house-style.none')}</p> : <ul>{children}</ul>}
    </>
  )
}

function FileRow({ file }: { readonly file: FileState }) {
  const { path, kind, problems } = file
  const name = path.replace(/^styles\//, '').replace(/\.ya?ml$/i, '')
  const state = problems.length === 0 ? 'used' : kind === 'rule' ? 'not-used' : 'partly'
  return (
    <Row entry={fileEntry(file)} name={name} aside={words(`house-style.${state}`)} isRefused={problems.length > 0} />
  )
}

interface RowProps {
  readonly entry: Entry
  readonly name: string
  readonly aside: string
  readonly isRefused?: boolean
}

function Row({ entry, name, aside, isRefused = false }: RowProps) {
  const isChosen = useHouseStyle((state) => state.entry?.key === entry.key)
  const isTyped = useHouseStyle((state) => Object.hasOwn(state.typed, entry.key))
  return (
    <li>
      <button
        type="button"
        className={styles.row}
        aria-current={isChosen || undefined}
        onClick={() => chooseEntry(entry)}
      >
        <span className={styles.rowName} dir="auto">
          {name}
        </span>
        <span className={isRefused ? styles.refused : styles.note}>
          {isTyped ? words('house-style.unsaved', { aside }) : aside}
        </span>
      </button>
    </li>
  )
}

function othersOf({ aliases, notVariantOf }: NameRuling): string {
  return [...aliases, ...notVariantOf.map((other) => `≠ ${other}`)].join(', ')
}
