// The current keys: the defaults, with those a person has assigned to commands instead.
import type { KeyMap, UserSettings } from '../../../electron/contract/index.ts'
import type { MessageId } from '../../messages/words.ts'
import { currentSettings, useSettings } from '../../queries/settings.ts'
import { SHORTCUTS, type Shortcut, type ShortcutGroup } from './shortcuts.ts'

const remapped = new WeakMap<KeyMap, readonly ShortcutGroup[]>()

/** All current shortcuts, for code outside components. */
export function shortcutsNow(): readonly ShortcutGroup[] {
  return shortcutsIn(currentSettings())
}

/** All current shortcuts. */
export function useShortcutGroups(): readonly ShortcutGroup[] {
  return shortcutsIn(useSettings())
}

function shortcutsIn({ keys }: UserSettings): readonly ShortcutGroup[] {
  const known = remapped.get(keys)
  if (known) return known
  const groups = withKeys(SHORTCUTS, keys)
  remapped.set(keys, groups)
  return groups
}

/** The groups with assigned keys; commands without default keys are in a group of their own. */
export function withKeys(groups: readonly ShortcutGroup[], keys: KeyMap): readonly ShortcutGroup[] {
  const changed = groups.map(({ label, shortcuts }) => ({
    label,
    shortcuts: shortcuts.map((shortcut): Shortcut => {
      const own = shortcut.command === undefined ? undefined : keys[shortcut.command]
      return own === undefined ? shortcut : { ...shortcut, chords: own === null ? [] : [own] }
    }),
  }))
  const usual = new Set(groups.flatMap(({ shortcuts }) => shortcuts.flatMap(({ command }) => command ?? [])))
  const others = Object.entries(keys).flatMap(([command, chord]): readonly Shortcut[] =>
    chord === null || usual.has(command as NonNullable<Shortcut['command']>)
      ? []
      : [
          {
            label: `command.${command}` as MessageId,
            chords: [chord],
            command: command as NonNullable<Shortcut['command']>,
          },
        ],
  )
  return others.length === 0 ? changed : [...changed, { label: 'keys.own', shortcuts: others }]
}
