// Asks for a search's name: to save the current one, or to rename a saved one.

import { type FormEvent, useState } from 'react'
import { Form } from 'react-aria-components'
import { words } from '../../../messages/words.ts'
import { useOpenArchive } from '../../../queries/archive.ts'
import { useSavedSearches } from '../../../queries/searches.ts'
import { closeOverlay, useIsOpen, useOverlayIds } from '../../../session/overlay.ts'
import { useViewState } from '../../../session/view-state.ts'
import { classNames } from '../../../ui/class-names.ts'
import { DialogFoot } from '../../../ui/dialog-foot.tsx'
import { LabelledField } from '../../../ui/labelled-field.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { useUnsaved } from '../../../ui/unsaved.ts'
import { nameSearch } from './saved-search-acts.ts'
import styles from './saved-searches.module.css'

const close = (): void => closeOverlay('search-name')

export function SearchNameDialog() {
  const isOpen = useIsOpen('search-name')
  const [id] = useOverlayIds('search-name')
  const title = words(isOpen && id !== undefined ? 'searches.rename-title' : 'searches.save-title')
  return (
    <Sheet topic="search#saved-searches" title={title} isOpen={isOpen} onClose={close} size="small">
      <NameForm id={id ?? null} />
    </Sheet>
  )
}

function NameForm({ id }: { readonly id: string | null }) {
  const saved = useSavedSearches(useOpenArchive().id).find((search) => search.id === id) ?? null
  const inForce = useViewState((state) => state.query)
  const query = saved?.query ?? inForce
  const [name, setName] = useState(saved?.name ?? query.slice(0, 100))
  const [isMissing, setMissing] = useState(false)
  useUnsaved(name !== (saved?.name ?? query.slice(0, 100)))
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setMissing(name.trim() === '')
    if (name.trim() === '') return
    void nameSearch(name.trim(), saved)
    close()
  }
  return (
    <Form className={classNames(styles.form)} onSubmit={submit}>
      <p className={styles.query}>{query}</p>
      <LabelledField
        label={words('searches.name')}
        value={name}
        maxLength={100}
        isFirst
        error={isMissing ? words('searches.name-missing') : null}
        onChange={setName}
      />
      <DialogFoot main={{ label: words(saved ? 'searches.rename' : 'searches.save') }} cancel={{ onPress: close }} />
    </Form>
  )
}
