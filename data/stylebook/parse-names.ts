// names.yml: a list of rulings on names. An entry that cannot be used is named; the others are used.
import { type NameRuling, nameRulingSchema } from '../schema/index.ts'
import { parseYaml } from './parse-yaml.ts'
import type { StylebookFile, StylebookProblem } from './stylebook-file.ts'

export interface ParsedNames {
  readonly rulings: readonly NameRuling[]
  readonly problems: readonly StylebookProblem[]
}

/** Parses the rulings of a names.yml. */
export function parseNames({ path, text }: StylebookFile): ParsedNames {
  const parsed = parseYaml(text)
  if ('detail' in parsed) return { rulings: [], problems: [{ path, detail: parsed.detail }] }
  if (parsed.value === null || parsed.value === undefined) return { rulings: [], problems: [] }
  if (!Array.isArray(parsed.value)) return { rulings: [], problems: [{ path, detail: 'not a list of names' }] }
  const rulings: NameRuling[] = []
  const problems: StylebookProblem[] = []
  for (const [at, entry] of parsed.value.entries()) {
    const read = nameRulingSchema.safeParse(entry)
    if (read.success) rulings.push(read.data)
    else problems.push({ path, detail: `entry ${at + 1}: ${read.error.issues.map(issueText).join('; ')}` })
  }
  return { rulings, problems: [...problems, ...contradictions(rulings, path)] }
}

function issueText({ path, message }: { readonly path: readonly PropertyKey[]; readonly message: string }): string {
  return path.length > 0 ? `${path.join('.')}: ${message}` : message
}

/** An alias of two names at one time would be corrected to both. */
function contradictions(rulings: readonly NameRuling[], path: string): readonly StylebookProblem[] {
  const owners = new Map<string, NameRuling>()
  const problems: StylebookProblem[] = []
  for (const ruling of rulings) {
    for (const alias of ruling.aliases) {
      const other = owners.get(alias)
      if (other && other.name !== ruling.name && areAtOneTime(other, ruling))
        problems.push({ path, detail: `“${alias}” is an alias of ${other.name} and of ${ruling.name}` })
      owners.set(alias, ruling)
    }
  }
  return problems
}

function areAtOneTime(a: NameRuling, b: NameRuling): boolean {
  const startsBeforeEnd = (x: NameRuling, y: NameRuling): boolean =>
    x.validFrom === undefined || y.validTo === undefined || x.validFrom <= y.validTo
  return startsBeforeEnd(a, b) && startsBeforeEnd(b, a)
}
