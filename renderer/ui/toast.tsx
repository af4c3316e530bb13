// Short messages at the foot of the window that offer an undo. Each disappears by itself, but not while hovered or
// focused; what it offers is always available elsewhere too.
import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { create } from 'zustand'
import { words } from '../messages/words.ts'
import { announce } from './announcer.tsx'
import { IconButton } from './icon-button.tsx'
import { TextButton } from './text-button.tsx'
import styles from './toast.module.css'

interface ToastAction {
  readonly label: string
  readonly onPress: () => void
}

export interface ToastContent {
  readonly text: string
  readonly action?: ToastAction
  /** A second action. */
  readonly also?: ToastAction
  /** Of messages with the same topic only the last one is shown. */
  readonly topic?: string
  /** Whether it is about an archive that was closed, and stays when another one is opened. */
  readonly outlivesArchive?: boolean
}

interface Toast extends ToastContent {
  readonly id: number
}

const STAYS_MS = 15_000
/** Older ones are removed. */
const MOST = 3

const useToasts = create<{ readonly shown: readonly Toast[]; readonly next: number }>()(() => ({ shown: [], next: 1 }))

/** Shows a message below the others, and announces it. */
export function showToast(content: ToastContent): void {
  useToasts.setState(({ shown, next }) => ({
    shown: [
      ...shown.filter(({ topic }) => topic === undefined || topic !== content.topic),
      { ...content, id: next },
    ].slice(-MOST),
    next: next + 1,
  }))
  announce(content.text)
}

function dismiss(id: number): void {
  useToasts.setState(({ shown }) => ({ shown: shown.filter((toast) => toast.id !== id) }))
}

/** The messages shown now. Once per window. */
export function Toasts() {
  const shown = useToasts((toasts) => toasts.shown)
  useEffect(() => forgetOthers, [])
  if (shown.length === 0) return null
  return (
    <section className={styles.region} aria-label={words('toast.region')}>
      {shown.map((toast) => (
        <ToastNote key={toast.id} toast={toast} />
      ))}
    </section>
  )
}

function forgetOthers(): void {
  useToasts.setState(({ shown }) => ({ shown: shown.filter(({ outlivesArchive }) => outlivesArchive) }))
}

function ToastNote({ toast: { id, text, action, also } }: { readonly toast: Toast }) {
  const [isHeld, setHeld] = useState(false)
  useEffect(() => {
    if (isHeld) return
    const timer = setTimeout(() => dismiss(id), STAYS_MS)
    return () => clearTimeout(timer)
  }, [isHeld, id])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keeping the message while it is hovered is not an interaction.
    <div
      className={styles.toast}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <p>{text}</p>
      {[action, also].map(
        (one) =>
          one && (
            <TextButton
              key={one.label}
              onPress={() => {
                dismiss(id)
                one.onPress()
              }}
            >
              {one.label}
            </TextButton>
          ),
      )}
      <IconButton label={words('toast.dismiss')} onPress={() => dismiss(id)}>
        <X size={14} aria-hidden />
      </IconButton>
    </div>
  )
}
