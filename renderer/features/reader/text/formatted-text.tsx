// Text with its marks: bold, emphasis, links. A link is shown with its address, and cannot be followed here.
import type { ReactNode } from 'react'
import type { Format } from '../../../../electron/contract/index.ts'
import styles from './formatted-text.module.css'

export interface FormattedTextProps {
  readonly text: ReactNode
  readonly format: Format | undefined
}

export function FormattedText({ text, format }: FormattedTextProps) {
  if (!format) return text
  const { strong, em, href } = format
  const linked = href === undefined ? text : <Linked text={text} href={href} />
  const stressed = em ? <em className={styles.em}>{linked}</em> : linked
  return strong ? <strong className={styles.strong}>{stressed}</strong> : stressed
}

function Linked({ text, href }: { readonly text: ReactNode; readonly href: string }) {
  return (
    <span className={styles.link} title={href} data-link={href}>
      {text}
    </span>
  )
}
