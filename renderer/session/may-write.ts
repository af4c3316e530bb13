// Whether what changes the archive may begin: keys and menus ask before they open anything.
import { words } from '../messages/words.ts'
import { currentArchive } from '../queries/archive.ts'
import { announce } from '../ui/announcer.tsx'

/** Whether the open archive can be changed; announces it if not. */
export function mayWrite(): boolean {
  const isWritable = currentArchive()?.readOnly === null
  if (!isWritable) announce(words('correct.read-only'))
  return isWritable
}
