// The forms of a cluster: each can be left out, or chosen as the one to write, with how often it stands and why it is doubted.
import { PencilLine } from 'lucide-react'
import type { NameCluster } from '../../../electron/contract/index.ts'
import { leaveOut, useNamesState } from '../../app/names/names-state.ts'
import { words } from '../../messages/words.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { LabelledCheckbox } from '../../ui/labelled-checkbox.tsx'
import styles from './names.module.css'

export interface ClusterFormsProps {
  readonly cluster: NameCluster
  readonly isReadOnly: boolean
}

export function ClusterForms({ cluster: { canonical, variants }, isReadOnly }: ClusterFormsProps) {
  return (
    <ul className={styles.forms} aria-label={words('names.forms')}>
      <FormRow form={canonical.form} count={canonical.count} articles={canonical.articles} isReadOnly={isReadOnly} />
      {variants.map(({ form, count, articles, how, confidence }) => {
        const why = words('names.evidence', { how: words(`names.how-${how}`), sure: confidence })
        return <FormRow key={form} {...{ form, count, articles, why, isReadOnly }} />
      })}
    </ul>
  )
}

interface FormRowProps {
  readonly form: string
  readonly count: number
  readonly articles: number
  readonly why?: string
  readonly isReadOnly: boolean
}

function FormRow({ form, count, articles, why, isReadOnly }: FormRowProps) {
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
      {!isReadOnly && (
        <IconButton label={words('names.choose', { form })} onPress={() => useNamesState.setState({ written: form })}>
          <PencilLine size={14} aria-hidden />
        </IconButton>
      )}
    </li>
  )
}
