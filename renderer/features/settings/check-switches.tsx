// Which kinds of findings are reported in the open archive, and how many of each there are: stored in its folder, for everyone who opens it.
import type { ArchiveSummary } from '../../../electron/contract/index.ts'
import { api } from '../../api.ts'
import { findingKindWords } from '../../messages/finding-words.ts'
import { words } from '../../messages/words.ts'
import { useCheckSwitches } from '../../queries/check-switches.ts'
import { useFindingsByKind } from '../../queries/coverage.ts'
import { showProblem } from '../../session/archive-acts.ts'
import { LabelledCheckbox } from '../../ui/labelled-checkbox.tsx'
import styles from './settings.module.css'

export function CheckSwitches({ archive }: { readonly archive: ArchiveSummary }) {
  const switches = useCheckSwitches(archive.id)
  const counts = useFindingsByKind(archive.id)
  if (switches === null) return null
  return (
    <fieldset className={styles.kinds}>
      <legend className={styles.label}>{words('settings.kinds')}</legend>
      <p className={styles.hint}>
        {words(archive.readOnly === null ? 'settings.kinds-hint' : 'settings.kinds-read-only')}
      </p>
      <div className={styles.kindList}>
        {switches.map(({ kind, isOn }) => (
          <LabelledCheckbox
            key={kind}
            label={findingKindWords(kind)}
            count={counts.get(kind) ?? null}
            isSelected={isOn}
            isDisabled={archive.readOnly !== null}
            onChange={(wanted) => void api.findingsSwitch({ kinds: [kind], isOn: wanted }).catch(showProblem)}
          />
        ))}
      </div>
    </fieldset>
  )
}
