// The categories as chips, each with its Alt key.
import { Radio, RadioGroup } from 'react-aria-components'
import { CATEGORIES, type Category } from '../../../../electron/contract/index.ts'
import { categoryWords } from '../../../messages/correction-words.ts'
import { words } from '../../../messages/words.ts'
import { capsOf } from '../../../session/keys/key-names.ts'
import { classNames } from '../../../ui/class-names.ts'
import styles from './correct-popover.module.css'

const CATEGORY_KEYS: { readonly [C in Category]: string } = {
  name: 'N',
  spelling: 'S',
  grammar: 'G',
  punctuation: 'P',
  fact: 'F',
  number: 'U',
  date: 'D',
  quote: 'Q',
  attribution: 'A',
  style: 'H',
  link: 'L',
  format: 'O',
  legal: 'E',
  other: 'T',
}

/** The category of an Alt key, by the key's position, since Alt produces other characters on a Mac. */
export function categoryOfKey(press: Pick<KeyboardEvent, 'code' | 'altKey' | 'ctrlKey' | 'metaKey'>): Category | null {
  if (!press.altKey || press.ctrlKey || press.metaKey) return null
  return CATEGORIES.find((category) => press.code === `Key${CATEGORY_KEYS[category]}`) ?? null
}

export interface CategoryChipsProps {
  readonly chosen: Category
  readonly onChoose: (category: Category) => void
}

export function CategoryChips({ chosen, onChoose }: CategoryChipsProps) {
  return (
    <RadioGroup
      className={classNames(styles.categories)}
      aria-label={words('correct.category')}
      value={chosen}
      onChange={(value) => {
        const category = CATEGORIES.find((candidate) => candidate === value)
        if (category) onChoose(category)
      }}
    >
      {CATEGORIES.map((category) => (
        <Radio
          key={category}
          value={category}
          className={classNames(styles.chip)}
          aria-label={categoryWords(category)}
          aria-keyshortcuts={`Alt+${CATEGORY_KEYS[category]}`}
        >
          <span title={capsOf({ key: CATEGORY_KEYS[category], alt: true }).join(' ')}>
            <Initialled word={categoryWords(category)} letter={CATEGORY_KEYS[category]} />
          </span>
        </Radio>
      ))}
    </RadioGroup>
  )
}

/** The word with the letter of its key underlined. */
function Initialled({ word, letter }: { readonly word: string; readonly letter: string }) {
  const at = word.toUpperCase().indexOf(letter)
  if (at < 0) return word
  return (
    <>
      {word.slice(0, at)}
      <u>{word[at]}</u>
      {word.slice(at + 1)}
    </>
  )
}
