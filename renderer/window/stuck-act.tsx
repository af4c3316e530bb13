// Why an act could not be undone or redone: names the act and the obstacle.
import { useEffect } from 'react'
import { actNameWords } from '../messages/act-words.ts'
import { problemWords, words } from '../messages/words.ts'
import { dismissStuckAct, useStuckAct } from '../session/acts/undo.ts'
import { NoteStrip } from '../ui/note-strip.tsx'
import styles from './workspace.module.css'

export function StuckAct() {
  const stuck = useStuckAct((state) => state.stuck)
  useEffect(() => dismissStuckAct, [])
  if (!stuck) return null
  const { direction, act, problem } = stuck
  return (
    <div className={styles.problem}>
      <NoteStrip
        isAlert
        title={words(`undo.stuck-${direction}`, { act: actNameWords(act) })}
        way={{ label: words('strip.dismiss'), onPress: dismissStuckAct }}
      >
        {reasonOf(problem)}
      </NoteStrip>
    </div>
  )
}

function reasonOf(problem: Parameters<typeof problemWords>[0]): string {
  if (problem.code === 'conflict') return words('undo.conflict')
  if (problem.code === 'changed-meanwhile') return words('undo.worked-on')
  const { failed, safe, next } = problemWords(problem)
  return `${failed} ${safe} ${next}`
}
