// Withdrawing articles, for a reason, and removing withdrawn ones. Both say what happens to the articles and how to
// restore them.

import { useState } from 'react'
import { words } from '../../../messages/words.ts'
import { closeOverlay, useIsOpen, useOverlayIds } from '../../../session/overlay.ts'
import { DialogFoot } from '../../../ui/dialog-foot.tsx'
import { LabelledField } from '../../../ui/labelled-field.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import styles from './many.module.css'
import { actOn, withdraw } from './many-acts.ts'

export function WithdrawDialog() {
  const isOpen = useIsOpen('withdraw')
  const ids = useOverlayIds('withdraw')
  return (
    <Sheet
      topic="guide#withdrawing"
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
      <DialogFoot
        cancel={{ onPress: () => closeOverlay('withdraw') }}
        main={{ label: words('withdraw.apply', { count: ids.length }) }}
      />
    </form>
  )
}

export function RemoveDialog() {
  const isOpen = useIsOpen('remove')
  const ids = useOverlayIds('remove')
  const count = ids.length
  const apply = async (): Promise<void> => {
    closeOverlay('remove')
    await actOn('remove', ids)
  }
  return (
    <Sheet
      topic="guide#withdrawing"
      title={words('remove.title', { count })}
      isOpen={isOpen}
      onClose={() => closeOverlay('remove')}
      size="small"
    >
      <div className={styles.form}>
        <p className={styles.lead}>{words('remove.lead', { count })}</p>
        <DialogFoot
          cancel={{ onPress: () => closeOverlay('remove'), isFocusedFirst: true }}
          main={{ label: words('remove.apply', { count }), onPress: () => void apply() }}
        />
      </div>
    </Sheet>
  )
}
