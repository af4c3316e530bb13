// The ways on from a plan: import what is new, choose something else, or close; while it comes in, how far it has come
// and the way to stop it. Always in sight, however long the plan.
import { words } from '../../messages/words.ts'
import { useProgress } from '../../queries/job-progress.ts'
import { CountedProgress } from '../../ui/counted-progress.tsx'
import { DialogFoot } from '../../ui/dialog-foot.tsx'
import { TextButton } from '../../ui/text-button.tsx'
import { useDelayed } from '../../ui/use-delayed.ts'
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
    <DialogFoot
      isSticky
      main={
        count > 0
          ? {
              label: words(isLong ? 'bring-in.acting' : 'bring-in.act', { count }),
              isFocusedFirst: true,
              isDisabled: isActing || isReading,
              onPress: onAct,
            }
          : undefined
      }
      cancel={{
        label: words(count > 0 ? 'frame.cancel' : 'frame.close'),
        isFocusedFirst: count === 0,
        onPress: isActing ? stopWork : onClose,
      }}
    >
      {isLong ? (
        <CountedProgress label={words('bring-in.acting', { count })} progress={progress} />
      ) : (
        <TextButton kind="quiet" isDisabled={isActing} onPress={onOther}>
          {words('bring-in.choose-other')}
        </TextButton>
      )}
    </DialogFoot>
  )
}
