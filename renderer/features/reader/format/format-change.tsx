// A format change as the popover shows it: the formatted words, a field for a link's address, what lines become, where
// a paragraph splits.

import { useEffect, useRef } from 'react'
import { Input, Label, TextField } from 'react-aria-components'
import { linkAddress } from '../../../../electron/contract/index.ts'
import { blockWords } from '../../../messages/correction-words.ts'
import { words } from '../../../messages/words.ts'
import type { FormatChange, LineChange } from '../../../session/article/correcting.ts'
import { Deleted, Inserted } from '../../../ui/changed-text.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { FormattedText } from '../text/formatted-text.tsx'
import styles from './format-change.module.css'
import { formatTitle } from './format-words.ts'

/** Code units of text shown on each side of a split. */
const CONTEXT = 40

export interface FormatChangeShownProps {
  readonly format: FormatChange
  /** The words it is about. */
  readonly text: string
  /** For a link: the address as typed. */
  readonly address: string
  readonly onAddress: (address: string) => void
}

export function FormatChangeShown({ format, text, address, onAddress }: FormatChangeShownProps) {
  return (
    <div className={styles.change}>
      <h3 className={styles.title}>{formatTitle(format)}</h3>
      {format.kind === 'mark' && <Marked format={format} text={text} />}
      {format.kind === 'link' && (
        <>
          <p className={styles.words} dir="auto">
            <FormattedText text={text} format={{ href: address }} />
          </p>
          <AddressField address={address} onChange={onAddress} />
        </>
      )}
      {format.kind === 'line' && format.lines.map((line) => <Line key={line.line} line={line} />)}
      {(format.kind === 'split' || format.kind === 'join') && <Parting format={format} />}
    </div>
  )
}

function Marked({
  format,
  text,
}: {
  readonly format: FormatChange & { readonly kind: 'mark' }
  readonly text: string
}) {
  const mark = format.type === 'strong' ? ({ strong: true } as const) : ({ em: true } as const)
  return (
    <p className={styles.words} dir="auto">
      <FormattedText text={text} format={format.after === null ? undefined : mark} />
    </p>
  )
}

function Line({ line: { before, after } }: { readonly line: LineChange }) {
  return (
    <p>
      <Deleted text={blockWords(before)} className={styles.before} /> →{' '}
      <Inserted text={blockWords(after)} className={styles.after} />
    </p>
  )
}

function Parting({
  format: { kind, left, right },
}: {
  readonly format: FormatChange & { readonly kind: 'split' | 'join' }
}) {
  const before = left.slice(-CONTEXT).split('\n').at(-1) ?? ''
  const behind = right.slice(0, CONTEXT).split('\n')[0] ?? ''
  const pilcrow = '\n'
  return (
    <p className={styles.words} dir="auto">
      {before} {kind === 'split' ? <Inserted text={pilcrow} /> : <Deleted text={pilcrow} />} {behind}
    </p>
  )
}

export interface AddressFieldProps {
  readonly address: string
  readonly onChange: (address: string) => void
}

/** Reports an address a link may not have. */
export function AddressField({ address, onChange }: AddressFieldProps) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    field.current?.focus({ preventScroll: true })
    field.current?.select()
  }, [])
  const isRefused = address.trim() !== '' && linkAddress(address) === null
  return (
    <TextField
      className={classNames(styles.address)}
      value={address}
      onChange={onChange}
      isInvalid={isRefused}
      validationBehavior="aria"
      maxLength={2000}
    >
      <Label>{words('format.address')}</Label>
      <Input ref={field} dir="ltr" spellCheck="false" placeholder="https://" />
      <span className={styles.hint} role="status">
        {words(isRefused ? 'format.address-refused' : 'format.address-hint')}
      </span>
    </TextField>
  )
}
