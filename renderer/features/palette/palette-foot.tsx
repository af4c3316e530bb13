// The keys of the palette, along its lower edge.
import { words } from '../../messages/words.ts'
import { KeyFoot, type KeyHint } from '../../ui/key-foot.tsx'

const HINTS: readonly KeyHint[] = [
  { keys: ['↵'], label: 'palette.open' },
  { keys: ['>'], label: 'palette.hint-commands' },
  { keys: ['#'], label: 'palette.hint-tags' },
  { keys: ['@'], label: 'palette.hint-sources' },
  { keys: ['?'], label: 'palette.scope-help' },
  { keys: [words('cap.escape')], label: 'palette.close' },
]

export function PaletteFoot() {
  return <KeyFoot hints={HINTS} />
}
