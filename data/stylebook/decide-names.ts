// The changes a ruling on names makes in names.yml. Pure: from the existing rulings to the entries that change.
import { fail, type NameRuling, ok, type Result } from '../schema/index.ts'
import type { NamesEdit } from './edit-names.ts'

type Rulings = readonly NameRuling[]

/** The rest of a ruling: its validity, reason and source. */
type RulingGrounds = Pick<NameRuling, 'validFrom' | 'validTo' | 'note' | 'source'>

/** “These are one name”: `aliases` become `canonical`. */
export interface MergeRuling extends RulingGrounds {
  readonly canonical: string
  readonly aliases: readonly string[]
}

/**
 * The entries that make forms aliases of a name. Problems: no-change, ruled-otherwise (a form is, or becomes, another
 * name; the name itself is an alias).
 */
export function mergeNames(rulings: Rulings, { canonical, aliases, ...grounds }: MergeRuling): Result<NamesEdit[]> {
  const forms = [...new Set(aliases)].filter((form) => form !== canonical)
  const isDated = grounds.validFrom !== undefined || grounds.validTo !== undefined
  const ofName = rulings.filter(({ name }) => name === canonical)
  const known = ofName.find(({ validFrom, validTo }) => validFrom === grounds.validFrom && validTo === grounds.validTo)
  for (const form of [canonical, ...forms]) {
    const other = rulings.find(({ name, aliases: its }) => name !== canonical && (name === form || its.includes(form)))
    if (other && (form !== canonical || other.aliases.includes(form)))
      return fail('ruled-otherwise', { form, name: other.name })
  }
  const held = isDated ? (known ? [known] : []) : ofName
  const fresh = forms.filter((form) => !held.some((ruling) => ruling.aliases.includes(form)))
  if (fresh.length === 0 && (known || forms.length > 0)) return fail('no-change', { what: canonical })
  const base: NameRuling = known ?? { name: canonical, aliases: [], notVariantOf: [] }
  const after = {
    ...base,
    ...given(grounds),
    aliases: [...base.aliases, ...fresh],
    notVariantOf: base.notVariantOf.filter((form) => !forms.includes(form)),
  }
  return ok([{ before: known ?? null, after }])
}

/**
 * The entries that say that names are different, so that they are never suggested as one again. Problems: no-change.
 */
export function differNames(rulings: Rulings, name: string, others: readonly string[]): Result<NamesEdit[]> {
  const changed = new Map<NameRuling, NameRuling>()
  let fresh: NameRuling | null = null
  for (const other of new Set(others)) {
    if (other === name || areDifferent(rulings, name, other)) continue
    const owner = rulings.find((ruling) => ruling.name === name) ?? rulings.find((ruling) => ruling.name === other)
    if (owner) changed.set(owner, parted(changed.get(owner) ?? owner, owner.name === name ? other : name))
    else fresh = parted(fresh ?? { name, aliases: [], notVariantOf: [] }, other)
  }
  const edits = [...changed].map(([before, after]): NamesEdit => ({ before, after }))
  const all = fresh ? [...edits, { before: null, after: fresh }] : edits
  return all.length > 0 ? ok(all) : fail('no-change', { what: name })
}

/** Removes the ruling on a name. Problems: not-found. */
export function forgetName(rulings: Rulings, name: string): Result<NamesEdit[]> {
  const found = rulings.filter((ruling) => ruling.name === name)
  return found.length > 0
    ? ok(found.map((before) => ({ before, after: null })))
    : fail('not-found', { what: 'ruling', id: name })
}

function areDifferent(rulings: Rulings, a: string, b: string): boolean {
  return rulings.some(({ name, notVariantOf }) => notVariantOf.includes(name === a ? b : name === b ? a : ''))
}

function parted(ruling: NameRuling, other: string): NameRuling {
  const notVariantOf = [...ruling.notVariantOf, other]
  return { ...ruling, aliases: ruling.aliases.filter((alias) => alias !== other), notVariantOf }
}

function given(grounds: RulingGrounds): RulingGrounds {
  return Object.fromEntries(Object.entries(grounds).filter(([, value]) => value !== undefined && value !== ''))
}
