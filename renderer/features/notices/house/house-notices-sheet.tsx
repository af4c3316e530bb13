// The house's wording of notices to readers: a shipped profile, adapted, with a preview on the open article's
// corrections.

import { NOTICE_POSITIONS, type NoticeProfile, SHIPPED_PROFILES } from '../../../../electron/contract/index.ts'
import { words } from '../../../messages/words.ts'
import { useOpenArchive } from '../../../queries/archive.ts'
import { useHouseNotices } from '../../../queries/notices.ts'
import { useIsOpen } from '../../../session/overlay.ts'
import { ChoiceField } from '../../../ui/choice-field.tsx'
import { DialogFoot } from '../../../ui/dialog-foot.tsx'
import { ErrorStrip } from '../../../ui/error-strip.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { TextButton } from '../../../ui/text-button.tsx'
import { useUnsaved } from '../../../ui/unsaved.ts'
import { closeHouse, draftHouse, isSound, saveHouse, takeShipped, useHouseDraft } from './house-draft.ts'
import styles from './house-notices.module.css'
import { HousePreview } from './house-preview.tsx'
import { LanguageField, WordingFields } from './wording-fields.tsx'

export function HouseNoticesSheet() {
  const isOpen = useIsOpen('house-notices')
  return (
    <Sheet topic="guide#reader-notices" title={words('house.title')} isOpen={isOpen} onClose={closeHouse} size="large">
      <House />
    </Sheet>
  )
}

function House() {
  const { id, readOnly } = useOpenArchive()
  const house = useHouseNotices(id)
  const { draft, failed } = useHouseDraft()
  useUnsaved(draft !== null)
  const profile: NoticeProfile | undefined = draft ?? house?.profile
  if (!profile) return null
  const canWrite = readOnly === null && house?.problem === null
  return (
    <div className={styles.sheet}>
      {house?.problem && <p className={styles.broken}>{words('house.broken')}</p>}
      <div className={styles.choices}>
        <ChoiceField
          label={words('house.began')}
          choices={SHIPPED_PROFILES.map((name) => ({ id: name, label: words(`house.${name}`) }))}
          chosen={profile.began}
          onChoose={takeShipped}
        />
        <ChoiceField
          label={words('house.position')}
          choices={NOTICE_POSITIONS.map((place) => ({ id: place, label: words(`house.${place}`) }))}
          chosen={profile.position}
          onChoose={(position) => draftHouse({ ...profile, position })}
        />
        <LanguageField profile={profile} />
      </div>
      <HousePreview profile={profile} />
      <WordingFields profile={profile} />
      {failed && <ErrorStrip problem={failed} />}
      <DialogFoot
        main={{
          label: words('house.save'),
          isDisabled: !canWrite || draft === null || !isSound(profile),
          onPress: () => void saveHouse(profile),
        }}
        cancel={{ onPress: closeHouse }}
        isSticky
      >
        <TextButton kind="quiet" onPress={() => takeShipped(profile.began)}>
          {words('house.reset', { profile: words(`house.${profile.began}`) })}
        </TextButton>
      </DialogFoot>
    </div>
  )
}
