// The kinds a paragraph can be given, each with its letter.

import type { KeyboardEvent } from 'react'
import { words } from '../../../messages/words.ts'
import { useEdited } from '../../../session/article/edited.ts'
import { run } from '../../../session/commands.ts'
import { closeOverlay, useIsOpen } from '../../../session/overlay.ts'
import { KeyCaps } from '../../../ui/key-caps.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { TextButton } from '../../../ui/text-button.tsx'
import { LINE_ACTS, type LineAct } from './format-act.ts'
import { selectAgain } from './line-kinds.ts'
import styles from './line-kinds-sheet.module.css'

const NAMES = Object.keys(LINE_ACTS) as LineAct[]

export function LineKindsSheet() {
  const isOpen = useIsOpen('line-kinds')
  const close = (): void => closeOverlay('line-kinds')
  const onKeyDown = (event: KeyboardEvent): void => {
    const name = NAMES.find((one) => LINE_ACTS[one].key === event.key.toLowerCase())
    if (!name || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    choose(name)
  }
  return (
    <Sheet topic="guide#correcting" title={words('format.kinds')} isOpen={isOpen} onClose={close} size="small">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the buttons inside have the focus; these keys apply to all of them */}
      <div className={styles.kinds} onKeyDown={onKeyDown}>
        {NAMES.map((name, n) => (
          <TextButton key={name} isFocusedFirst={n === 0} onPress={() => choose(name)}>
            <span>{words(`command.${name}`)}</span> <KeyCaps keys={[LINE_ACTS[name].key.toUpperCase()]} />
          </TextButton>
        ))}
      </div>
    </Sheet>
  )
}

/** After the sheet has closed and the focus is back, since both modes act on the selection there. */
function choose(name: LineAct): void {
  closeOverlay('line-kinds')
  const act = (): void => {
    if (useEdited.getState().articleId === null) selectAgain()
    run(name)
  }
  setTimeout(() => requestAnimationFrame(act))
}
