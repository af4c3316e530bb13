// Says to screen readers what changed away from the focus. Two regions take turns, so that the same words twice are heard twice.
import { create } from 'zustand'

const useAnnouncement = create<{ readonly text: string; readonly turn: number }>()(() => ({ text: '', turn: 0 }))

/** Says something politely, once whatever is being read has ended. */
export function announce(text: string): void {
  useAnnouncement.setState(({ turn }) => ({ text, turn: turn + 1 }))
}

export function Announcer() {
  const { text, turn } = useAnnouncement()
  return (
    <div className="visually-hidden">
      <p aria-live="polite">{turn % 2 === 0 ? text : ''}</p>
      <p aria-live="polite">{turn % 2 === 1 ? text : ''}</p>
    </div>
  )
}
