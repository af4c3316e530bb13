// The version of the rules articles are checked by: when it changes, no article counts as checked. Pure.

import { CHECKS } from '../../checks/registry.ts'
import { hashText } from '../../corrections/index.ts'

/** Stands for all checks, each in its version, the house’s rules (`house`: their version), and the folder of further dictionaries. */
export function rulesVersion(house: string, dictionaries: string | null = null): string {
  return hashText(
    JSON.stringify([
      CHECKS.map(({ name, version }) => [name, version]),
      house,
      ...(dictionaries === null ? [] : [dictionaries]),
    ]),
  ).slice(0, 24)
}
