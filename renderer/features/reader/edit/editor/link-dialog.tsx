// A small sheet that asks for a link's address. Enter sets it; an empty address removes the link.
import { type FormEvent, useState } from 'react'
import { linkAddress } from '../../../../../electron/contract/index.ts'
import { words } from '../../../../messages/words.ts'
import { DialogFoot } from '../../../../ui/dialog-foot.tsx'
import { Sheet } from '../../../../ui/sheet.tsx'
import { useUnsaved } from '../../../../ui/unsaved.ts'
import { AddressField } from '../../format/format-change.tsx'
import styles from '../edit-article.module.css'
import { closeLinkDialog, type LinkDialogState, useLinkDialog } from './link-dialog-state.ts'

export function LinkDialog() {
  const asked = useLinkDialog((state) => state.asked)
  return (
    <Sheet
      topic="guide#correcting"
      title={words('format.link')}
      isOpen={asked !== null}
      onClose={closeLinkDialog}
      size="small"
    >
      {asked && <LinkForm asked={asked} />}
    </Sheet>
  )
}

function LinkForm({ asked }: { readonly asked: NonNullable<LinkDialogState['asked']> }) {
  const [address, setAddress] = useState(asked.address)
  const isEmpty = address.trim() === ''
  useUnsaved(address !== asked.address)
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault()
    const found = linkAddress(address)
    if (found === null && !isEmpty) return
    closeLinkDialog()
    // After the sheet has closed, since the editor takes the focus back.
    setTimeout(() => asked.onSet(found))
  }
  return (
    <form className={styles.link} onSubmit={onSubmit}>
      <AddressField address={address} onChange={setAddress} />
      <DialogFoot
        main={{ label: words(isEmpty && asked.address !== '' ? 'format.unlink' : 'format.set') }}
        cancel={{ onPress: closeLinkDialog }}
      />
    </form>
  )
}
