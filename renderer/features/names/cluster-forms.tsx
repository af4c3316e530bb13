// The forms of a cluster: each can be left out, or chosen as the correct one, with its frequency and why it is in
// doubt.
import { PencilLine } from 'lucide-react'
import type { NameCluster } from '../../../electron/contract/index.ts'
import { words } from '../../messages/words.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { KeyCaps } from '../../ui/key-caps.tsx'
import { LabelledCheckbox } from '../../ui/labelled-checkbox.tsx'
import styles from './names.module.css'
import { leaveOut, useNamesState } from './names-state.ts'

export interface ClusterFormsProps {
  readonly cluster: NameCluster
  readonly isReadOnly: boolean
}

export function ClusterForms({ cluster: { canonical, variants, choice }, isReadOnly }: ClusterFormsProps) {
  const members = [canonical.form, ...variants.map(({ form }) => form)]
  const numberOf = (form: string): number | null => (choice?.includes(form) ? choice.indexOf(form) + 1 : null)
  return (
    <ul className={styles.forms} aria-label={words('names.forms')}>
      <FormRow {...canonical} number={numberOf(canonical.form)} isReadOnly={isReadOnly} />
      {variants.map(({ form, count, articles, how, confidence }) => {
        const why = words('names.evidence', { how: words(`names.how-${how}`), sure: confidence })
        return <FormRow key={form} {...{ form, count, articles, why, isReadOnly }} number={numberOf(form)} />
      })}
      {choice
        ?.filter((form) => !members.includes(form))
        .map((form) => (
          <KnownRow key={form} {...{ form, isReadOnly }} number={numberOf(form)} />
        ))}
    </ul>
  )
}

interface FormRowProps {
  readonly form: string
  readonly count: number
  readonly articles: number
  /** The digit that chooses it when the evidence does not decide; null: there is nothing to choose. */
  readonly number: number | null
  readonly why?: string
  readonly isReadOnly: boolean
}

/** A form that occurs in none of these articles: its accents are known from elsewhere. */
function KnownRow({ form, number, isReadOnly }: Pick<FormRowProps, 'form' | 'number' | 'isReadOnly'>) {
  return (
    <li className={styles.form}>
      <span className={styles.known} dir="auto">
        {form}
      </span>
      <span className={styles.evidence}>{words('names.known')}</span>
      {!isReadOnly && <ChooseButton form={form} number={number} />}
    </li>
  )
}

function ChooseButton({ form, number }: Pick<FormRowProps, 'form' | 'number'>) {
  return (
    <span className={styles.pick}>
      {number !== null && <KeyCaps keys={[String(number)]} />}
      <IconButton label={words('names.choose', { form })} onPress={() => useNamesState.setState({ written: form })}>
        <PencilLine size={14} aria-hidden />
      </IconButton>
    </span>
  )
}

function FormRow({ form, count, articles, number, why, isReadOnly }: FormRowProps) {
  const isLeftOut = useNamesState(({ leftOut }) => leftOut.has(form))
  return (
    <li className={styles.form}>
      <LabelledCheckbox
        label={form}
        isSelected={!isLeftOut}
        isDisabled={isReadOnly}
        onChange={(isMeant) => leaveOut(form, !isMeant)}
      />
      <span className={styles.evidence}>
        {words('names.counts', { count, articles })}
        {why && <span>{why}</span>}
      </span>
      {!isReadOnly && <ChooseButton form={form} number={number} />}
    </li>
  )
}
