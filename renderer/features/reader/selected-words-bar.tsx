// A small bar next to the selected words, with the most frequent commands under their usual names and keys. It appears
// when the selection settles, never takes the focus, and Alt F10 moves there.

import { Bold, Copy, Italic, Link, PencilLine, Search, SpellCheck } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { Toolbar } from 'react-aria-components'
import { words } from '../../messages/words.ts'
import { useCorrecting } from '../../session/article/correcting.ts'
import { applies, type Command, run } from '../../session/commands.ts'
import { capsFor, capsOf } from '../../session/keys/key-names.ts'
import { classNames } from '../../ui/class-names.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { selectedPlace } from './places/selected-place.ts'
import styles from './selected-words-bar.module.css'

interface Shown {
  readonly kind: 'text' | 'editor'
  /** CSS pixels in the window. */
  readonly x: number
  readonly y: number
}

const ICONS = {
  'correct-selection': <SpellCheck size={15} aria-hidden />,
  'suggest-selection': <PencilLine size={15} aria-hidden />,
  bold: <Bold size={15} aria-hidden />,
  emphasis: <Italic size={15} aria-hidden />,
  link: <Link size={15} aria-hidden />,
  'find-in-archive': <Search size={15} aria-hidden />,
  copy: <Copy size={15} aria-hidden />,
} as const satisfies Partial<Readonly<Record<Command, ReactNode>>>

const OFFERED = {
  text: ['correct-selection', 'suggest-selection', 'bold', 'emphasis', 'link', 'find-in-archive', 'copy'],
  editor: ['bold', 'emphasis', 'link', 'find-in-archive', 'copy'],
} as const satisfies Readonly<Record<Shown['kind'], readonly (keyof typeof ICONS)[]>>

/** Milliseconds a selection must be unchanged before the bar appears. */
const RESTED = 300
/** The bar's height including its distance from the words, in CSS pixels. */
const HEIGHT = 44

export function SelectedWordsBar() {
  const shown = useShown()
  useWayBack()
  const isCorrecting = useCorrecting((state) => state.now !== null)
  if (!shown || isCorrecting) return null
  const { kind, x, y } = shown
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the toolbar inside has the focus; a press must not take the selection away
    <div
      className={styles.place}
      style={{ left: x, top: y }}
      data-selection-bar
      onMouseDown={(event) => event.preventDefault()}
    >
      <Toolbar className={classNames(styles.bar)} aria-label={words('selection.bar')}>
        {OFFERED[kind].map((command) => (
          <IconButton
            key={command}
            label={words(`command.${command}`)}
            keys={keysOf(command)}
            isDisabled={!applies(command)}
            onPress={() => run(command)}
          >
            {ICONS[command]}
          </IconButton>
        ))}
      </Toolbar>
    </div>
  )
}

function keysOf(command: Command): readonly string[] {
  if (command === 'correct-selection') return capsOf({ key: 'Enter' })
  return command === 'copy' ? capsOf({ key: 'c', ctrl: true }) : capsFor(command)
}

/**
 * Esc goes back to the words, which stay selected. Handled before the button's tooltip, which would consume the key.
 */
function useWayBack(): void {
  useEffect(() => {
    window.addEventListener('keydown', goBack, true)
    return () => window.removeEventListener('keydown', goBack, true)
  }, [])
}

function goBack(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || !document.activeElement?.closest('[data-selection-bar]')) return
  event.preventDefault()
  event.stopPropagation()
  document.querySelector<HTMLElement>('[data-pane=article] [data-pane-target]')?.focus({ preventScroll: true })
}

/** The bar's position, once the selection has settled; removed when it changes or its text moves. */
function useShown(): Shown | null {
  const [shown, setShown] = useState<Shown | null>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let isDown = false
    const later = (): void => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        if (!isDown) setShown(shownNow())
      }, RESTED)
    }
    const begin = (): void => {
      if (getSelection()?.isCollapsed !== false) setShown(null)
      later()
    }
    const onDown = (event: PointerEvent): void => {
      isDown = !(event.target instanceof Element && event.target.closest('[data-selection-bar]'))
    }
    const onUp = (): void => {
      isDown = false
      later()
    }
    const onScroll = (): void => {
      setShown(null)
      later()
    }
    document.addEventListener('selectionchange', begin)
    document.addEventListener('pointerdown', onDown)
    document.addEventListener('pointerup', onUp)
    document.addEventListener('scroll', onScroll, true)
    window.addEventListener('resize', onScroll)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('selectionchange', begin)
      document.removeEventListener('pointerdown', onDown)
      document.removeEventListener('pointerup', onUp)
      document.removeEventListener('scroll', onScroll, true)
      window.removeEventListener('resize', onScroll)
    }
  }, [])
  return shown
}

function shownNow(): Shown | null {
  const selection = getSelection()
  const pane = document.querySelector('[data-pane=article]')
  if (!selection || selection.isCollapsed || selection.rangeCount === 0 || !pane) return null
  const range = selection.getRangeAt(0)
  const { commonAncestorContainer: around } = range
  const element = around instanceof Element ? around : around.parentElement
  const isInEditor = element?.closest('[data-editor]') != null
  if (!isInEditor && selectedPlace() === null) return null
  const [box] = range.getClientRects()
  const frame = pane.querySelector('[data-pane-target]')?.getBoundingClientRect()
  if (!box || !frame || box.bottom < frame.top || box.top > frame.bottom) return null
  const isBelow = box.top - HEIGHT < frame.top
  const width = OFFERED[isInEditor ? 'editor' : 'text'].length * 31 + 10
  const x = Math.max(frame.left + 8, Math.min(box.left, frame.right - width - 8))
  const last = [...range.getClientRects()].at(-1) ?? box
  return { kind: isInEditor ? 'editor' : 'text', x, y: isBelow ? last.bottom + 8 : box.top - HEIGHT }
}
