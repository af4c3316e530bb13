// Every command with its key: press another key to assign it; the command that loses it is named first.

import { useState } from 'react'
import { words } from '../../../messages/words.ts'
import { useSettings } from '../../../queries/settings.ts'
import { changeSetting } from '../../../session/change-setting.ts'
import type { Command } from '../../../session/commands.ts'
import { useShortcutGroups } from '../../../session/keys/key-map.ts'
import type { ShortcutGroup } from '../../../session/keys/shortcuts.ts'
import { closeOverlay, useIsOpen } from '../../../session/overlay.ts'
import { LISTED } from '../../../session/palette-commands.ts'
import { announce } from '../../../ui/announcer.tsx'
import { LabelledField } from '../../../ui/labelled-field.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { TextButton } from '../../../ui/text-button.tsx'
import { type CommandShortcut, KeyRow } from './key-row.tsx'
import styles from './keys.module.css'
import { UNCHANGING } from './new-key.ts'

export function KeysDialog() {
  const isOpen = useIsOpen('keys')
  return (
    <Sheet
      topic="guide#commands-and-keys"
      title={words('change-keys.title')}
      isOpen={isOpen}
      onClose={() => closeOverlay('keys')}
      size="medium"
    >
      <KeyTable />
    </Sheet>
  )
}

function KeyTable() {
  const groups = useShortcutGroups()
  const { keys } = useSettings()
  const [filter, setFilter] = useState('')
  const [changing, setChanging] = useState<Command | null>(null)
  const shown = found(commandGroups(groups), filter)
  const isUsual = Object.keys(keys).length === 0
  return (
    <>
      <div className={styles.head}>
        <LabelledField
          label={words('change-keys.filter')}
          value={filter}
          maxLength={100}
          isFirst
          onChange={setFilter}
        />
        <TextButton isDisabled={isUsual} onPress={resetAll}>
          {words('change-keys.reset-all')}
        </TextButton>
      </div>
      {shown.length === 0 && <p className={styles.none}>{words('change-keys.none')}</p>}
      {shown.map(({ label, shortcuts }) => (
        <section key={label} className={styles.group}>
          <h3>{words(label)}</h3>
          <ul>
            {shortcuts.map((shortcut) => (
              <KeyRow
                key={shortcut.command}
                shortcut={shortcut}
                groups={groups}
                keys={keys}
                isChanging={changing === shortcut.command}
                onChanging={setChanging}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

function resetAll(): void {
  changeSetting({ keys: {} })
  announce(words('change-keys.all-usual'))
}

interface CommandGroup extends Pick<ShortcutGroup, 'label'> {
  readonly shortcuts: readonly CommandShortcut[]
}

/** The commands whose keys can be changed: those with default keys, then the others. */
function commandGroups(groups: readonly ShortcutGroup[]): readonly CommandGroup[] {
  const keyed = groups
    .filter(({ label }) => label !== 'keys.own')
    .map(({ label, shortcuts }) => ({
      label,
      shortcuts: shortcuts.flatMap(({ command, ...shortcut }): readonly CommandShortcut[] =>
        command === undefined || UNCHANGING.has(command) ? [] : [{ ...shortcut, command }],
      ),
    }))
  const named = new Set(keyed.flatMap(({ shortcuts }) => shortcuts.map(({ command }) => command)))
  const own = groups.flatMap(({ shortcuts }) => shortcuts)
  const others = LISTED.filter((command) => !named.has(command) && !UNCHANGING.has(command)).map((command) => ({
    label: `command.${command}` as const,
    chords: own.find((shortcut) => shortcut.command === command)?.chords ?? [],
    command,
  }))
  return [...keyed, { label: 'keys.own', shortcuts: others }]
}

function found(groups: readonly CommandGroup[], filter: string): readonly CommandGroup[] {
  const pattern = filter.trim().toLowerCase()
  return groups
    .map(({ label, shortcuts }) => ({
      label,
      shortcuts: shortcuts.filter((shortcut) => words(shortcut.label).toLowerCase().includes(pattern)),
    }))
    .filter(({ shortcuts }) => shortcuts.length > 0)
}
