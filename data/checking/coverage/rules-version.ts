// The version of the rules articles are checked by: when it changes, no article counts as checked. Pure.

import { CHECKS } from '../../checks/registry.ts'
import { hashText } from '../../corrections/index.ts'

/** Stands for all checks, each in its version, and the house’s rules (`house`: their version). */
export function rulesVersion(house: string): string {
  return hashText(JSON.stringify([CHECKS.map(({ name, version }) => [name, version]), house])).slice(0, 24)
}
