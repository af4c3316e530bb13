// The keys of the sheet along its lower edge.
import { KeyFoot, type KeyHint } from '../../ui/key-foot.tsx'

const HINTS: readonly KeyHint[] = [
  { keys: ['↓', '↑'], label: 'archive-find.move' },
  { keys: ['↵'], label: 'archive-find.open' },
  { keys: ['Esc'], label: 'archive-find.close' },
]

export function FindFoot() {
  return <KeyFoot hints={HINTS} />
}
