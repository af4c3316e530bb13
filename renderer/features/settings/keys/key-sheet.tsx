// All shortcuts on one sheet, from the table that defines them, and the filter language next to them.

import { type MessageId, words } from '../../../messages/words.ts'
import { useShortcutGroups } from '../../../session/keys/key-map.ts'
import { capsOf } from '../../../session/keys/key-names.ts'
import type { ShortcutGroup } from '../../../session/keys/shortcuts.ts'
import { closeOverlay, openOverlay, useIsOpen } from '../../../session/overlay.ts'
import { DialogFoot } from '../../../ui/dialog-foot.tsx'
import { KeyCaps } from '../../../ui/key-caps.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { TextButton } from '../../../ui/text-button.tsx'
import styles from './key-sheet.module.css'
import { SingleKeysSwitch } from './single-keys-switch.tsx'

const SYNTAX: readonly { readonly example: string; readonly label: MessageId }[] = [
  { example: 'mole gales', label: 'syntax.words' },
  { example: '"east mole"', label: 'syntax.phrase' },
  { example: '-ferry', label: 'syntax.without' },
  { example: 'tag:"public money"', label: 'syntax.field' },
]

export function KeySheet() {
  const isOpen = useIsOpen('key-sheet')
  const groups = useShortcutGroups()
  return (
    <Sheet
      topic="guide#commands-and-keys"
      title={words('keys.title')}
      isOpen={isOpen}
      onClose={() => closeOverlay('key-sheet')}
      size="large"
    >
      <div className={styles.groups}>
        {groups.map((group) => (
          <Keys key={group.label} group={group} />
        ))}
        <Syntax />
      </div>
      <DialogFoot others={<TextButton onPress={changeKeys}>{words('command.change-keys')}</TextButton>}>
        <SingleKeysSwitch />
      </DialogFoot>
    </Sheet>
  )
}

function changeKeys(): void {
  closeOverlay('key-sheet')
  openOverlay('keys')
}

function Keys({ group }: { readonly group: ShortcutGroup }) {
  return (
    <section>
      <h3>{words(group.label)}</h3>
      <dl>
        {group.shortcuts.map(({ label, chords }) => (
          <div key={label}>
            <dt>{words(label)}</dt>
            <dd>
              {chords.map((chord) => (
                <KeyCaps key={JSON.stringify(chord)} keys={capsOf(chord)} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Syntax() {
  return (
    <section>
      <h3>{words('syntax.title')}</h3>
      <dl>
        {SYNTAX.map(({ example, label }) => (
          <div key={label}>
            <dt>
              <code>{example}</code>
            </dt>
            <dd className={styles.meaning}>{words(label)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
