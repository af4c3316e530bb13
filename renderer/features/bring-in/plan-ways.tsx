// The ways on from a plan: bring in what is new, choose something else, or leave it. Always in sight, however long the plan.
import { words } from '../../messages/words.ts'
import { TextButton } from '../../ui/text-button.tsx'
import { useDelayed } from '../../ui/use-delayed.ts'
import styles from './bring-in.module.css'
import { useBringIn } from './bring-in-acts.ts'

export interface PlanWaysProps {
  /** Articles that would come in. */
  readonly count: number
  readonly onAct: () => void
  readonly onOther: () => void
  readonly onClose: () => void
}

export function PlanWays({ count, onAct, onOther, onClose }: PlanWaysProps) {
  const isActing = useBringIn((state) => state.isActing)
  const isLong = useDelayed(isActing)
  return (
    <div className={styles.foot}>
      {count > 0 && (
        <TextButton kind="primary" isFocusedFirst isDisabled={isActing} onPress={onAct}>
          {words(isLong ? 'bring-in.acting' : 'bring-in.act', { count })}
        </TextButton>
      )}
      <TextButton isDisabled={isActing} isFocusedFirst={count === 0} onPress={onClose}>
        {words(count > 0 ? 'bring-in.cancel' : 'bring-in.close')}
      </TextButton>
      <TextButton kind="quiet" isDisabled={isActing} onPress={onOther}>
        {words('bring-in.choose-other')}
      </TextButton>
    </div>
  )
}
