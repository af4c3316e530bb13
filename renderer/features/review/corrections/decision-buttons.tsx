// Yes and no to the selected correction, named after their effect at its status.
import { Check, RotateCcw, Undo2, X } from 'lucide-react'
import type { Status } from '../../../../electron/contract/index.ts'
import { words } from '../../../messages/words.ts'
import { capsFor } from '../../../session/keys/key-names.ts'
import styles from '../../../ui/article-bar.module.css'
import { KeyCaps } from '../../../ui/key-caps.tsx'
import { TextButton } from '../../../ui/text-button.tsx'
import { useProposalSelection } from '../proposals/proposal-selection.ts'
import { decideOnActive, noTo, yesTo } from './decide.ts'

const ICONS = { accept: Check, reject: X, revert: Undo2, reinstate: RotateCcw } as const

export interface DecisionButtonsProps {
  readonly status: Status
  /** Whether the buttons show their keys. */
  readonly hasKeys: boolean
}

export function DecisionButtons({ status, hasKeys }: DecisionButtonsProps) {
  const no = noTo(status)
  const yes = yesTo(status)
  return (
    <span className={styles.decisions}>
      {no && <DecisionButton verb={no} command="reject" hasKeys={hasKeys} />}
      {yes && <DecisionButton verb={yes} command="accept" hasKeys={hasKeys} />}
    </span>
  )
}

interface DecisionButtonProps {
  readonly verb: keyof typeof ICONS
  readonly command: 'accept' | 'reject'
  readonly hasKeys: boolean
}

function DecisionButton({ verb, command, hasKeys }: DecisionButtonProps) {
  const Icon = ICONS[verb]
  // The keys apply to all selected proposals; a button next to one correction applies to that one.
  const isOfSeveral = useProposalSelection(({ chosen }) => chosen.size > 0)
  const decide = (): void => void decideOnActive(command === 'accept' ? 'yes' : 'no')
  return (
    <TextButton
      kind={verb === 'accept' ? 'primary' : 'plain'}
      keys={hasKeys || isOfSeveral ? [] : capsFor(command)}
      onPress={decide}
    >
      <Icon size={14} aria-hidden />
      {words(`review.${verb}`)}
      {hasKeys && !isOfSeveral && <KeyCaps keys={capsFor(command)} />}
    </TextButton>
  )
}
