// The decisions on the selected card, the same as in the bar under the article.

import { words } from '../../../messages/words.ts'
import { useOpenArchive } from '../../../queries/archive.ts'
import type { NumberedCorrection } from '../../../queries/number-corrections.ts'
import { run } from '../../../session/commands.ts'
import { capsFor } from '../../../session/keys/key-names.ts'
import { TextButton } from '../../../ui/text-button.tsx'
import styles from './card-decisions.module.css'
import { DecisionButtons } from './decision-buttons.tsx'
import { GroupDecisions } from './group-decisions.tsx'

export function CardDecisions({ numbered }: { readonly numbered: NumberedCorrection }) {
  const { readOnly } = useOpenArchive()
  if (readOnly !== null) return null
  return (
    <>
      <div className={styles.decisions}>
        {numbered.isInText && (
          <TextButton keys={capsFor('edit-correction')} onPress={() => run('edit-correction')}>
            {words('review.edit')}
          </TextButton>
        )}
        <DecisionButtons status={numbered.correction.status} hasKeys={false} />
      </div>
      <GroupDecisions numbered={numbered} />
    </>
  )
}
