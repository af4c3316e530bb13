// Takes files and folders dropped anywhere on the window, and says so while they hover over it.
import { FileDown, Lock } from 'lucide-react'
import { useEffect, useState } from 'react'
import { words } from '../../messages/words.ts'
import { takeDropped, useBringIn } from './bring-in-acts.ts'
import styles from './drop-target.module.css'

export function DropTarget({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const isOver = useFilesOver(isReadOnly)
  if (!isOver) return null
  return (
    <div className={styles.target} aria-hidden>
      <div className={styles.card}>
        {isReadOnly ? <Lock size={28} strokeWidth={1.5} /> : <FileDown size={28} strokeWidth={1.5} />}
        <p className={styles.title}>{words(isReadOnly ? 'drop.read-only-title' : 'drop.title')}</p>
        <p>{words(isReadOnly ? 'drop.read-only-hint' : 'drop.hint')}</p>
      </div>
    </div>
  )
}

/** Whether files hover over the window and may be dropped. Text and links dragged about are none of its business. */
function useFilesOver(isReadOnly: boolean): boolean {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!hasFiles(event)) return
      event.preventDefault()
      const isTaken = isFree()
      if (event.dataTransfer) event.dataTransfer.dropEffect = isTaken && !isReadOnly ? 'copy' : 'none'
      setOver(isTaken)
    }
    // Leaving the window goes to nowhere; going from one element to another does not.
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent): void => {
      setOver(false)
      if (!hasFiles(event)) return
      event.preventDefault()
      const files = [...(event.dataTransfer?.files ?? [])]
      if (isFree() && files.length > 0) void takeDropped(files)
    }
    const listeners = { dragenter: over, dragover: over, dragleave: leave, drop }
    for (const [name, listener] of Object.entries(listeners)) window.addEventListener(name, listener as EventListener)
    return () => {
      for (const [name, listener] of Object.entries(listeners))
        window.removeEventListener(name, listener as EventListener)
    }
  }, [isReadOnly])
  return isOver
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false
}

/** A dialog has the window to itself, except the one that asks what to import. */
function isFree(): boolean {
  return useBringIn.getState().step === 'choosing' || document.querySelector('[role=dialog]') === null
}
