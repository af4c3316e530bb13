// To the one before and the next: corrections or findings, whichever are gone through.
import { ChevronDown, ChevronUp } from 'lucide-react'
import { capsFor } from '../../../session/keys/key-names.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { COMMANDS } from '../../../window/commands/commands.ts'
import styles from './review-bar.module.css'

export interface ReviewStepsProps {
  readonly previous: string
  readonly next: string
}

export function ReviewSteps({ previous, next }: ReviewStepsProps) {
  return (
    <span className={styles.steps}>
      <IconButton label={previous} keys={capsFor('previous-correction')} onPress={COMMANDS['previous-correction']}>
        <ChevronUp size={16} aria-hidden />
      </IconButton>
      <IconButton label={next} keys={capsFor('next-correction')} onPress={COMMANDS['next-correction']}>
        <ChevronDown size={16} aria-hidden />
      </IconButton>
    </span>
  )
}
