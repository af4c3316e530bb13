// One article or file that does not match its log: what is wrong, the first place, and what can be done.
import type { VerifyProblem } from '../../../electron/contract/index.ts'
import { words } from '../../messages/words.ts'
import { useOpenArchive } from '../../queries/archive.ts'
import { goToArticle } from '../../session/article/open-article.ts'
import { TextButton } from '../../ui/text-button.tsx'
import { canBeBroughtBack, canBeOpened, damageWords, nameOfDamaged, placeWords } from './damage-words.ts'
import styles from './integrity.module.css'
import { closeIntegrity, useIntegrity } from './integrity-acts.ts'
import { mend } from './mend.ts'
import { dateWords } from './recovery/date-words.ts'

export function DamagedItem({ problem }: { readonly problem: VerifyProblem }) {
  const { readOnly, backup } = useOpenArchive()
  const isAsked = useIntegrity(({ asked }) => asked === problem.id)
  const isBusy = useIntegrity(({ running }) => running !== null)
  const name = nameOfDamaged(problem)
  const canMend = backup !== null && readOnly === null && canBeBroughtBack(problem)
  const open = (): void => {
    closeIntegrity()
    goToArticle(problem.id)
  }
  return (
    <li className={styles.item}>
      <div className={styles.row}>
        <div className={styles.text}>
          <p className={styles.name} title={problem.id}>
            {name}
          </p>
          <p>{damageWords(problem)}</p>
          <p className={styles.place}>{placeWords(problem)}</p>
        </div>
        <div className={styles.does}>
          {canBeOpened(problem) && (
            <TextButton kind="quiet" label={words('integrity.open-label', { name })} onPress={open}>
              {words('integrity.open')}
            </TextButton>
          )}
          {canMend && !isAsked && (
            <TextButton
              kind="quiet"
              label={words('integrity.bring-back-label', { name })}
              isDisabled={isBusy}
              onPress={() => useIntegrity.setState({ asked: problem.id })}
            >
              {words('integrity.bring-back')}
            </TextButton>
          )}
        </div>
      </div>
      {isAsked && backup && <Question id={problem.id} date={dateWords(backup.at)} />}
    </li>
  )
}

function Question({ id, date }: { readonly id: string; readonly date: string }) {
  return (
    <div className={styles.question}>
      <p>{words('integrity.bring-back-ask', { date })}</p>
      <div className={styles.ways}>
        <TextButton kind="primary" isFocusedFirst onPress={() => void mend({ ids: [id] })}>
          {words('integrity.bring-back-do')}
        </TextButton>
        <TextButton onPress={() => useIntegrity.setState({ asked: null })}>{words('frame.cancel')}</TextButton>
      </div>
    </div>
  )
}
