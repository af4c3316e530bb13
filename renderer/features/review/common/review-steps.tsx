// Previous and next: corrections or findings, whichever are being reviewed.

import { ChevronDown, ChevronUp } from 'lucide-react'
import { run } from '../../../session/commands.ts'
import { capsFor } from '../../../session/keys/key-names.ts'
import styles from '../../../ui/article-bar.module.css'
import { IconButton } from '../../../ui/icon-button.tsx'

export interface ReviewStepsProps {
  readonly previous: string
  readonly next: string
}

export function ReviewSteps({ previous, next }: ReviewStepsProps) {
  return (
    <span className={styles.steps}>
      <IconButton label={previous} keys={capsFor('previous-correction')} onPress={() => run('previous-correction')}>
        <ChevronUp size={16} aria-hidden />
      </IconButton>
      <IconButton label={next} keys={capsFor('next-correction')} onPress={() => run('next-correction')}>
        <ChevronDown size={16} aria-hidden />
      </IconButton>
    </span>
  )
}
