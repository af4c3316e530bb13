// A house name as typed into its form, and the ruling that results. Pure.
import type { NameRuling } from '../../../electron/contract/index.ts'

export interface NameDraft {
  readonly name: string
  readonly aliases: string
  readonly notVariantOf: string
  readonly validFrom: string
  readonly validTo: string
  readonly note: string
  readonly source: string
}

export function draftOf(ruling: NameRuling | null): NameDraft {
  return {
    name: ruling?.name ?? '',
    aliases: (ruling?.aliases ?? []).join('\n'),
    notVariantOf: (ruling?.notVariantOf ?? []).join('\n'),
    validFrom: ruling?.validFrom ?? '',
    validTo: ruling?.validTo ?? '',
    note: ruling?.note ?? '',
    source: ruling?.source ?? '',
  }
}

/** The ruling; empty fields are left out. */
export function rulingOf(draft: NameDraft): NameRuling {
  const texts = (['validFrom', 'validTo', 'note', 'source'] as const).flatMap((key) => {
    const value = draft[key].trim()
    return value === '' ? [] : [[key, value] as const]
  })
  return {
    name: draft.name.trim(),
    aliases: linesOf(draft.aliases),
    notVariantOf: linesOf(draft.notVariantOf),
    ...Object.fromEntries(texts),
  }
}

export type DraftMistake = 'no-name' | 'no-day' | 'backwards'

/** Errors, by field. */
export function mistakesIn({
  name,
  validFrom,
  validTo,
}: NameDraft): Readonly<Partial<Record<keyof NameDraft, DraftMistake>>> {
  const [from, until] = [validFrom.trim(), validTo.trim()]
  return {
    ...(name.trim() === '' ? { name: 'no-name' as const } : {}),
    ...(isDayOrNothing(from) ? {} : { validFrom: 'no-day' as const }),
    ...(isDayOrNothing(until) ? {} : { validTo: 'no-day' as const }),
    ...(isDayOrNothing(from) && isDayOrNothing(until) && from !== '' && until !== '' && from > until
      ? { validTo: 'backwards' as const }
      : {}),
  }
}

function isDayOrNothing(text: string): boolean {
  if (text === '') return true
  const day = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : null
  return day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

function linesOf(text: string): string[] {
  return [
    ...new Set(
      text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    ),
  ]
}
