// The line between two panes: drag it, or move it with the arrow keys; a double click resets the pane's width.
import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { PANE_WIDTHS, type SizedPane, setPaneWidth, usePaneLayout } from '../../session/panes/pane-layout.ts'
import styles from './pane-divider.module.css'

export interface PaneDividerProps {
  readonly pane: SizedPane
  /** The side of the pane on which the divider is. */
  readonly side: 'left' | 'right'
  readonly label: string
}

const STEP = 16

export function PaneDivider({ pane, side, label }: PaneDividerProps) {
  const width = usePaneLayout((layout) => layout.widths[pane])
  const { least, most, usual } = PANE_WIDTHS[pane]
  const sign = side === 'right' ? 1 : -1
  const drag = useDrag(pane, sign)
  const onKeyDown = (event: KeyboardEvent): void => {
    const direction = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (direction === 0 || event.altKey || event.ctrlKey) return
    event.preventDefault()
    setPaneWidth(pane, width + sign * direction * STEP)
  }
  return (
    <hr
      className={styles.divider}
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      aria-controls={`pane-${pane}`}
      aria-valuenow={width}
      aria-valuemin={least}
      aria-valuemax={most}
      {...drag}
      onDoubleClick={() => setPaneWidth(pane, usual)}
      onKeyDown={onKeyDown}
    />
  )
}

/** Handlers that set the pane's width while dragging, starting from its actual width. */
function useDrag(pane: SizedPane, sign: 1 | -1) {
  const start = useRef<{ readonly x: number; readonly width: number } | null>(null)
  const end = (): void => {
    start.current = null
  }
  return {
    onPointerDown: (event: PointerEvent): void => {
      event.currentTarget.setPointerCapture(event.pointerId)
      start.current = { x: event.clientX, width: document.getElementById(`pane-${pane}`)?.offsetWidth ?? 0 }
    },
    onPointerMove: (event: PointerEvent): void => {
      if (start.current) setPaneWidth(pane, start.current.width + sign * (event.clientX - start.current.x))
    },
    onPointerUp: end,
    onPointerCancel: end,
  }
}
