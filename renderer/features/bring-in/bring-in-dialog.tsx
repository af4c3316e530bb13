// The dialog of bringing copy in: what to choose, how far the looking has come, then the plan.
import { words } from '../../messages/words.ts'
import { useProgress } from '../../queries/job-progress.ts'
import { CountedProgress } from '../../ui/counted-progress.tsx'
import { ErrorStrip } from '../../ui/error-strip.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { TextButton } from '../../ui/text-button.tsx'
import { useDelayed } from '../../ui/use-delayed.ts'
import styles from './bring-in.module.css'
import { chooseCopy, closeBringIn, stopWork, useBringIn } from './bring-in-acts.ts'
import { PlanStep } from './plan-step.tsx'

export function BringInDialog() {
  const { step, items } = useBringIn()
  return (
    <Sheet
      topic="guide#importing"
      title={words('bring-in.title')}
      isOpen={step !== 'closed'}
      onClose={closeBringIn}
      size={step === 'planned' ? 'wide' : 'medium'}
    >
      {step === 'choosing' && <ChooseStep />}
      {step === 'looking' && <LookStep />}
      {step === 'planned' && <PlanStep items={items} />}
    </Sheet>
  )
}

function ChooseStep() {
  const { problem, retry } = useBringIn()
  return (
    <div className={styles.step}>
      <p className={styles.lead}>{words('bring-in.hint')}</p>
      {problem && <ErrorStrip problem={problem} {...(retry ? { onRetry: retry } : {})} />}
      <div className={styles.ways}>
        <TextButton kind="primary" isFocusedFirst onPress={() => void chooseCopy('files')}>
          {words('bring-in.files')}
        </TextButton>
        <TextButton onPress={() => void chooseCopy('folder')}>{words('bring-in.folder')}</TextButton>
      </div>
      <p className={styles.hint}>{words('bring-in.drop-hint')}</p>
    </div>
  )
}

function LookStep() {
  const { job, picked } = useBringIn()
  const progress = useProgress(job)
  const isLong = useDelayed(true)
  const names = picked?.names ?? []
  const label = words('bring-in.looking', { first: names[0] ?? '', more: Math.max(0, names.length - 1) })
  return (
    <div className={styles.step} data-waiting={!isLong || undefined}>
      <p className={styles.lead}>{label}</p>
      <div className={styles.progress}>
        <CountedProgress label={label} progress={progress} />
      </div>
      <div className={styles.ways}>
        <TextButton isFocusedFirst onPress={stopWork}>
          {words('bring-in.stop')}
        </TextButton>
      </div>
    </div>
  )
}
