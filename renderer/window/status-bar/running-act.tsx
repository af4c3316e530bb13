// A long-running act in the status bar: its progress, and a way to cancel it.
import { X } from 'lucide-react'
import { words } from '../../messages/words.ts'
import { useProgress } from '../../queries/job-progress.ts'
import { type RunningAct as Act, stopAct, useRunningActs } from '../../session/acts/running-acts.ts'
import { CountedProgress } from '../../ui/counted-progress.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { useDelayed } from '../../ui/use-delayed.ts'
import styles from './status-bar.module.css'

export function RunningAct() {
  const act = useRunningActs(({ acts }) => acts.at(-1))
  const isLong = useDelayed(act !== undefined)
  return act && isLong ? <Counted act={act} /> : null
}

function Counted({ act: { job, label } }: { readonly act: Act }) {
  const progress = useProgress(job)
  return (
    <span className={styles.running}>
      {label} <CountedProgress label={label} progress={progress} />
      <IconButton label={words('acts.stop', { act: label })} onPress={() => stopAct(job)}>
        <X size={14} aria-hidden />
      </IconButton>
    </span>
  )
}
