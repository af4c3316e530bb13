// The replacement, and which places are selected by default.
import { CornerDownRight } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { words } from '../../messages/words.ts'
import { SheetField } from '../../ui/field-sheet.tsx'
import { SwitchButton } from '../../ui/switch-button.tsx'
import styles from './archive-find.module.css'
import { setCorrecting, useCorrectFound } from './correct-found.ts'
import { useArchiveFind } from './find-acts.ts'

export function ReplacementFields() {
  const { replacement, keepsCase, includes } = useCorrectFound()
  const { isRegex, hasCase, text } = useArchiveFind(({ pattern }) => pattern)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (useArchiveFind.getState().pattern.text !== '') input.current?.focus()
  }, [])
  return (
    <>
      <SheetField isSecond>
        <CornerDownRight size={16} aria-hidden />
        <input
          ref={input}
          aria-label={words('archive-find.replacement')}
          placeholder={words(isRegex ? 'archive-find.replacement-regex' : 'archive-find.replacement')}
          spellCheck={false}
          maxLength={10_000}
          value={replacement}
          onChange={(event) => setCorrecting({ replacement: event.target.value })}
        />
      </SheetField>
      {/* biome-ignore lint/a11y/useSemanticElements: a row of switches, not a part of a form */}
      <div className={styles.switches} role="group" aria-label={words('archive-find.replacement')}>
        {!hasCase && text !== '' && (
          <SwitchButton
            label={words('archive-find.keep-case')}
            hint={words('archive-find.keep-case-hint')}
            isSelected={keepsCase}
            onChange={(keeps) => setCorrecting({ keepsCase: keeps })}
          />
        )}
        <SwitchButton
          label={words('archive-find.quotations')}
          hint={words('archive-find.quotations-hint')}
          isSelected={includes.quotation}
          onChange={(quotation) => setCorrecting({ includes: { ...includes, quotation } })}
        />
        <SwitchButton
          label={words('archive-find.addresses')}
          hint={words('archive-find.addresses-hint')}
          isSelected={includes.address}
          onChange={(address) => setCorrecting({ includes: { ...includes, address } })}
        />
      </div>
    </>
  )
}
