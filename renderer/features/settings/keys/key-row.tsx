// One command and its key: changed by pressing the new one, removed, or reset.

import { RotateCcw, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Chord, KeyMap } from '../../../../electron/contract/index.ts'
import { words } from '../../../messages/words.ts'
import { changeSetting } from '../../../session/change-setting.ts'
import type { Command } from '../../../session/commands.ts'
import { capsOf } from '../../../session/keys/key-names.ts'
import type { ShortcutGroup } from '../../../session/keys/shortcuts.ts'
import { announce } from '../../../ui/announcer.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { KeyCaps } from '../../../ui/key-caps.tsx'
import { IS_MAC } from '../../../ui/platform.ts'
import { TextButton } from '../../../ui/text-button.tsx'
import styles from './keys.module.css'
import { type Holder, holderOf, pressedChord, type Refusal, withKey, withoutKey } from './new-key.ts'

/** A command with its keys. */
export type CommandShortcut = ShortcutGroup['shortcuts'][number] & { readonly command: Command }

export interface KeyRowProps {
  readonly shortcut: CommandShortcut
  readonly groups: readonly ShortcutGroup[]
  readonly keys: KeyMap
  readonly isChanging: boolean
  readonly onChanging: (command: Command | null) => void
}

export function KeyRow({ shortcut: { command, label, chords }, groups, keys, isChanging, onChanging }: KeyRowProps) {
  const name = words(label)
  const row = useRef<HTMLLIElement>(null)
  const wasChanging = useRef(false)
  useEffect(() => {
    if (wasChanging.current && !isChanging) row.current?.querySelector('button')?.focus()
    wasChanging.current = isChanging
  }, [isChanging])
  const give = (chord: Chord | null, holder: Holder | null): void => {
    changeSetting({ keys: withKey(keys, command, chord, holder) })
    onChanging(null)
    const key = chord ? capsOf(chord).join(' ') : ''
    announce(words(chord ? 'change-keys.given' : 'change-keys.taken-off', { name, key }))
  }
  return (
    <li ref={row} className={styles.row}>
      <span className={styles.name}>{name}</span>
      {isChanging ? (
        <NewKey command={command} groups={groups} onGive={give} onLeave={() => onChanging(null)} />
      ) : (
        <>
          <span className={styles.keys}>
            {chords.map((chord) => (
              <KeyCaps key={JSON.stringify(chord)} keys={capsOf(chord)} />
            ))}
          </span>
          <TextButton kind="quiet" label={words('change-keys.change-of', { name })} onPress={() => onChanging(command)}>
            {words('change-keys.change')}
          </TextButton>
          <span className={styles.ways}>
            {chords.length > 0 && (
              <IconButton label={words('change-keys.take-off', { name })} onPress={() => give(null, null)}>
                <X size={14} aria-hidden />
              </IconButton>
            )}
            {Object.hasOwn(keys, command) && (
              <IconButton
                label={words('change-keys.usual', { name })}
                onPress={() => changeSetting({ keys: withoutKey(keys, command) })}
              >
                <RotateCcw size={14} aria-hidden />
              </IconButton>
            )}
          </span>
        </>
      )}
    </li>
  )
}

interface NewKeyProps {
  readonly command: Command
  readonly groups: readonly ShortcutGroup[]
  readonly onGive: (chord: Chord, holder: Holder | null) => void
  readonly onLeave: () => void
}

type Said =
  | { readonly kind: 'refused'; readonly why: Refusal }
  | { readonly kind: 'held'; readonly chord: Chord; readonly holder: Holder }

function NewKey({ command, groups, onGive, onLeave }: NewKeyProps) {
  const [said, setSaid] = useState<Said | null>(null)
  const box = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    box.current?.focus()
  }, [])
  const onKeyDown = (event: KeyboardEvent): void => {
    // Tab is refused once, with the reason, and then moves on: the focus is never trapped.
    if (event.target !== box.current || (event.key === 'Tab' && said !== null)) return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') {
      onLeave()
      return
    }
    const pressed = pressedChord(event.nativeEvent, IS_MAC)
    if (pressed.kind === 'modifier') return
    if (pressed.kind === 'refused') {
      setSaid(pressed)
      return
    }
    const holder = holderOf(pressed.chord, command, groups)
    if (holder) setSaid({ kind: 'held', chord: pressed.chord, holder })
    else onGive(pressed.chord, null)
  }
  return (
    <div className={styles.capture}>
      <button ref={box} type="button" className={styles.box} onKeyDownCapture={onKeyDown}>
        {words('change-keys.press')}
      </button>
      <p className={styles.said} role="status">
        {said?.kind === 'refused' && words(`change-keys.refused-${said.why}`)}
        {said?.kind === 'held' && <HeldWords said={said} />}
      </p>
      {said?.kind === 'held' && said.holder.command !== null && (
        <TextButton onPress={() => onGive(said.chord, said.holder)}>{words('change-keys.take')}</TextButton>
      )}
    </div>
  )
}

function HeldWords({ said: { chord, holder } }: { readonly said: Said & { readonly kind: 'held' } }) {
  const values = { key: capsOf(chord).join(' '), name: words(holder.label) }
  return words(holder.command === null ? 'change-keys.held' : 'change-keys.conflict', values)
}
