// The ways on from a plan: import what is new, choose something else, or close; while it comes in, how far it has come
// and the way to stop it. Always in sight, however long the plan.
import { words } from '../../messages/words.ts'
import { useProgress } from '../../queries/job-progress.ts'
import { CountedProgress } from '../../ui/counted-progress.tsx'
import { TextButton } from '../../ui/text-button.tsx'
import { useDelayed } from '../../ui/use-delayed.ts'
import styles from './bring-in.module.css'
import { stopWork, useBringIn } from './bring-in-acts.ts'

export interface PlanWaysProps {
  /** Articles that would come in. */
  readonly count: number
  readonly onAct: () => void
  readonly onOther: () => void
  readonly onClose: () => void
}

export function PlanWays({ count, onAct, onOther, onClose }: PlanWaysProps) {
  const { isActing, isReading, job } = useBringIn()
  const progress = useProgress(job)
  const isLong = useDelayed(isActing)
  return (
    <div className={styles.foot}>
      {count > 0 && (
        <TextButton kind="primary" isFocusedFirst isDisabled={isActing || isReading} onPress={onAct}>
          {words(isLong ? 'bring-in.acting' : 'bring-in.act', { count })}
        </TextButton>
      )}
      <TextButton isFocusedFirst={count === 0} onPress={isActing ? stopWork : onClose}>
        {words(count > 0 ? 'bring-in.cancel' : 'bring-in.close')}
      </TextButton>
      {isLong ? (
        <CountedProgress label={words('bring-in.acting', { count })} progress={progress} />
      ) : (
        <TextButton kind="quiet" isDisabled={isActing} onPress={onOther}>
          {words('bring-in.choose-other')}
        </TextButton>
      )}
    </div>
  )
}
