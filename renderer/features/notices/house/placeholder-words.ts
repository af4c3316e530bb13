// The placeholders a text of the profile may contain, listed below its field.
import { words } from '../../../messages/words.ts'

export function mayHold(placeholders: readonly string[]): string {
  if (placeholders.length === 0) return words('house.holds-nothing')
  return words('house.may-hold', { placeholders: placeholders.map((each) => `{${each}}`).join(', ') })
}
