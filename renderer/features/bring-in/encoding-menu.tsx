// The encodings a file can be read in, as a menu.
import { ChevronDown } from 'lucide-react'
import { ENCODINGS } from '../../../electron/contract/index.ts'
import { words } from '../../messages/words.ts'
import { ChoiceMenu } from '../../ui/choice-menu.tsx'
import styles from './bring-in.module.css'

export type Encoding = (typeof ENCODINGS)[number]

export interface EncodingMenuProps {
  /** null: as it is recognised. */
  readonly chosen: Encoding | null
  /** What the button says. */
  readonly button: string
  /** Its fuller name, where several are in sight. */
  readonly label: string
  /** Likely ones, which stand first. */
  readonly likely?: readonly string[]
  readonly onChoose: (encoding: Encoding | undefined) => void
}

const RECOGNISED = 'recognised'

export function EncodingMenu({ chosen, button, label, likely = [], onChoose }: EncodingMenuProps) {
  const first = ENCODINGS.filter((encoding) => likely.includes(encoding))
  const others = ENCODINGS.filter((encoding) => !likely.includes(encoding))
  const choices = [...first, ...others].map((id) => ({ id, label: encodingName(id) }))
  return (
    <ChoiceMenu<Encoding | typeof RECOGNISED>
      label={words('copy.encoding')}
      buttonLabel={label}
      buttonClass={styles.menu}
      button={
        <>
          {button}
          <ChevronDown size={13} aria-hidden />
        </>
      }
      choices={[{ id: RECOGNISED, label: words('copy.as-recognised') }, ...choices]}
      chosen={chosen ?? RECOGNISED}
      onChoose={(id) => onChoose(id === RECOGNISED ? undefined : id)}
    />
  )
}

/** Scripts by the end of the name, as the tables of these encodings have them. */
const SCRIPTS = [
  [/^utf|^gb18030/, 'encoding.unicode'],
  [/-125[02]$|-8859-(?:2|15|16)$|^macintosh|^cp(?:437|850|852)/, 'encoding.latin'],
  [/-1251$|-8859-5$|koi8|cyrillic|cp866/, 'encoding.cyrillic'],
  [/-1253$|-8859-7$/, 'encoding.greek'],
  [/-1254$|-8859-(?:3|9)$/, 'encoding.turkish'],
  [/-1255$|-8859-8$/, 'encoding.hebrew'],
  [/-1256$|-8859-6$/, 'encoding.arabic'],
  [/-1257$|-8859-(?:4|10|13)$/, 'encoding.baltic'],
  [/-1258$/, 'encoding.vietnamese'],
  [/-874$/, 'encoding.thai'],
  [/-8859-14$/, 'encoding.celtic'],
  [/^big5/, 'encoding.chinese'],
  [/jis|jp$/, 'encoding.japanese'],
  [/kr$/, 'encoding.korean'],
] as const

/** “windows-1251 (Cyrillic)”. */
export function encodingName(encoding: string): string {
  if (encoding === 'gb18030') return `${encoding} (${words('encoding.chinese')})`
  if (encoding === 'windows-1250' || encoding === 'iso-8859-2' || encoding === 'cp852')
    return `${encoding} (${words('encoding.central')})`
  const script = SCRIPTS.find(([pattern]) => pattern.test(encoding))?.[1]
  return script === undefined ? encoding : `${encoding} (${words(script)})`
}
