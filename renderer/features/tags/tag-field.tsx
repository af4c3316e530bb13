// The field of the tag dialog: what is typed matches the archive's tags, ignoring case and accents, or becomes a new
// one.
import { Tag } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import type { TagSuggestion } from '../../../electron/contract/index.ts'
import { fold, tagSchema } from '../../../electron/contract/index.ts'
import { words } from '../../messages/words.ts'
import type { TagCount } from '../../queries/tags.ts'
import { FramedField } from '../../ui/framed-field.tsx'
import styles from './tag-dialog.module.css'
import { suggestions, tagsTyped } from './tag-draft.ts'

export interface TagFieldProps {
  readonly known: readonly TagCount[]
  /** Names the article mentions, offered first and chosen with one key. */
  readonly suggested: readonly TagSuggestion[]
  /** Tags already on all articles; they are not offered. */
  readonly taken: readonly string[]
  readonly onAdd: (tags: readonly string[]) => void
}

const MOST = 7

export function TagField({ known, suggested, taken, onAdd }: TagFieldProps) {
  const [text, setText] = useState('')
  const [active, setActive] = useState(0)
  const choices = choicesFor(text, known, suggested, taken)
  const at = Math.min(active, choices.length - 1)
  const add = (tags: readonly string[]): void => {
    const valid = tags.filter(isTag)
    if (valid.length === 0) return
    onAdd(valid)
    setText('')
    setActive(0)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && choices.length > 0) setActive((at + step + choices.length) % choices.length)
    const isAdding = event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.nativeEvent.isComposing
    if (isAdding && text.includes(',')) add(tagsTyped(text, known))
    else if (isAdding) add(choices[at] ? [choices[at].name] : [])
    if (step !== 0 || isAdding) event.preventDefault()
  }
  return (
    <div className={styles.picker}>
      <FramedField>
        <Tag size={14} aria-hidden />
        <input
          // biome-ignore lint/a11y/noAutofocus: the dialog is opened to type here
          autoFocus
          role="combobox"
          aria-label={words('tags.field')}
          aria-autocomplete="list"
          aria-expanded={choices.length > 0}
          aria-controls="tag-choices"
          aria-activedescendant={choices.length > 0 ? `tag-choice-${at}` : undefined}
          placeholder={words('tags.placeholder')}
          value={text}
          maxLength={1000}
          onChange={(event) => {
            setText(event.target.value)
            setActive(0)
          }}
          onKeyDown={onKeyDown}
        />
      </FramedField>
      <Choices choices={choices} active={at} onChoose={(name) => add([name])} />
      {!isTag(text.trim()) && text.trim() !== '' && !text.includes(',') && (
        <p role="alert" className={styles.bad}>
          {words('tags.bad')}
        </p>
      )}
    </div>
  )
}

interface Choice extends TagCount {
  readonly isNew: boolean
  /** How often the article mentions it; null: offered for another reason. */
  readonly here: number | null
}

interface ChoicesProps {
  readonly choices: readonly Choice[]
  readonly active: number
  readonly onChoose: (name: string) => void
}

function Choices({ choices, active, onChoose }: ChoicesProps) {
  return (
    <div id="tag-choices" className={styles.choices} role="listbox" aria-label={words('tags.suggestions')}>
      {choices.map(({ name, count, isNew, here }, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the field has the focus and the keys
        <div
          key={name}
          id={`tag-choice-${index}`}
          className={styles.choice}
          role="option"
          aria-selected={index === active}
          aria-label={optionLabel({ name, count, isNew, here })}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(name)}
        >
          <span>{isNew ? words('tags.new', { name }) : name}</span>
          <span className={styles.count}>
            {here !== null && <span className={styles.here}>{words('tags.here', { here })}</span>}
            {!isNew && count}
          </span>
        </div>
      ))}
    </div>
  )
}

function optionLabel({ name, count, isNew, here }: Choice): string {
  const label = isNew ? words('tags.new', { name }) : words('tags.option', { name, count })
  return here === null ? label : words('tags.suggested', { label, here })
}

/** Names the article mentions, matching tags of the archive, and the typed text itself when it is none of them. */
function choicesFor(
  text: string,
  known: readonly TagCount[],
  suggested: readonly TagSuggestion[],
  taken: readonly string[],
): readonly Choice[] {
  const typed = text.replaceAll(/\s+/gu, ' ').trim()
  const named = suggested
    .filter(({ name }) => !taken.includes(name) && fold(name).includes(fold(typed)))
    // A fully typed name that is not a tag yet is used as typed.
    .filter(({ name, isKnown }) => isKnown || fold(name) !== fold(typed))
    .map(({ name, articles, here, isKnown }) => ({ name, count: articles, isNew: !isKnown, here }))
  const isNamed = new Set(named.map(({ name }) => name))
  const others = suggestions(text, known, [...taken, ...isNamed], MOST)
  const found = [...named, ...others.map((tag) => ({ ...tag, isNew: false, here: null }))]
  const isKnown = [...known.map(({ name }) => name), ...taken, ...isNamed].some((name) => fold(name) === fold(typed))
  if (!isTag(typed) || isKnown) return found
  return [...found, { name: typed, count: 0, isNew: true, here: null }]
}

function isTag(text: string): boolean {
  return tagSchema.safeParse(text).success
}
