// Withdrawing articles, for a reason, and removing what was withdrawn. Both say what happens to the articles and how they come back.
import { useState } from 'react'
import { removeForGood, withdraw } from '../../app/many/many-acts.ts'
import { closeOverlay, useOverlay } from '../../app/overlay.ts'
import { words } from '../../messages/words.ts'
import { LabelledField } from '../../ui/labelled-field.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { TextButton } from '../../ui/text-button.tsx'
import styles from './many.module.css'

export function WithdrawDialog() {
  const isOpen = useOverlay(({ open }) => open === 'withdraw')
  const ids = useOverlay((state) => state.ids)
  return (
    <Sheet
      title={words('withdraw.title', { count: ids.length })}
      isOpen={isOpen}
      onClose={() => closeOverlay('withdraw')}
      size="small"
    >
      <WithdrawForm ids={ids} />
    </Sheet>
  )
}

function WithdrawForm({ ids }: { readonly ids: readonly string[] }) {
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  const apply = async (): Promise<void> => {
    if (reason.trim() === '') return setMissing(true)
    closeOverlay('withdraw')
    await withdraw(ids, reason.trim())
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void apply()
      }}
    >
      <p className={styles.lead}>{words('withdraw.lead', { count: ids.length })}</p>
      <LabelledField
        label={words('withdraw.reason')}
        hint={words('withdraw.reason-hint')}
        value={reason}
        maxLength={2000}
        isFirst
        error={isMissing ? words('withdraw.reason-missing') : null}
        onChange={(text) => {
          setReason(text)
          setMissing(false)
        }}
      />
      <footer className={styles.foot}>
        <TextButton onPress={() => closeOverlay('withdraw')}>{words('dialog.cancel')}</TextButton>
        <TextButton kind="primary" type="submit">
          {words('withdraw.apply', { count: ids.length })}
        </TextButton>
      </footer>
    </form>
  )
}

export function RemoveDialog() {
  const isOpen = useOverlay(({ open }) => open === 'remove')
  const ids = useOverlay((state) => state.ids)
  const count = ids.length
  const apply = async (): Promise<void> => {
    closeOverlay('remove')
    await removeForGood(ids)
  }
  return (
    <Sheet title={words('remove.title', { count })} isOpen={isOpen} onClose={() => closeOverlay('remove')} size="small">
      <div className={styles.form}>
        <p className={styles.lead}>{words('remove.lead', { count })}</p>
        <footer className={styles.foot}>
          <TextButton isFocusedFirst onPress={() => closeOverlay('remove')}>
            {words('dialog.cancel')}
          </TextButton>
          <TextButton kind="primary" onPress={() => void apply()}>
            {words('remove.apply', { count })}
          </TextButton>
        </footer>
      </div>
    </Sheet>
  )
}
