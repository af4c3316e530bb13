// The keys of the sheet, along its lower edge.

import { words } from '../../messages/words.ts'
import { capsOf } from '../../session/keys/key-names.ts'
import { KeyFoot, type KeyHint } from '../../ui/key-foot.tsx'

const FINDING: readonly KeyHint[] = [
  { keys: ['↓', '↑'], label: 'archive-find.move' },
  { keys: ['↵'], label: 'archive-find.open' },
  { keys: [words('cap.escape')], label: 'archive-find.close' },
]

const correctingHints = (): readonly KeyHint[] => [
  { keys: [words('cap.space')], label: 'archive-find.toggle' },
  { keys: capsOf({ key: 'Space', shift: true }), label: 'archive-find.toggle-article' },
  { keys: capsOf({ key: 'Enter', ctrl: true, alt: true }), label: 'archive-find.apply-key' },
  ...FINDING,
]

export function FindFoot({ isCorrecting }: { readonly isCorrecting: boolean }) {
  return <KeyFoot hints={isCorrecting ? correctingHints() : FINDING} />
}
