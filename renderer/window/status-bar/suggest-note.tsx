// While suggesting, the status bar says so, and a press ends it.

import { PencilLine } from 'lucide-react'
import { Button } from 'react-aria-components'
import { words } from '../../messages/words.ts'
import { capsFor } from '../../session/keys/key-names.ts'
import { useRulings } from '../../session/rulings.ts'
import { switchSuggesting } from '../../session/suggesting.ts'
import { classNames } from '../../ui/class-names.ts'
import { Tip } from '../../ui/tip.tsx'
import styles from './status-bar.module.css'

export function SuggestNote({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const isSuggesting = useRulings((rulings) => rulings.isSuggesting)
  if (!isSuggesting || isReadOnly) return null
  return (
    <Tip label={words('suggest.end')} keys={capsFor('suggest')}>
      <Button className={classNames(styles.suggesting)} aria-label={words('suggest.end')} onPress={switchSuggesting}>
        <PencilLine size={12} aria-hidden />
        {words('suggest.state')}
      </Button>
    </Tip>
  )
}
