// A ruling as an entry of names.yml: equal values keep their spelling, comments and quotation marks.
import { isDeepStrictEqual } from 'node:util'
import { isScalar, isSeq, type YAMLMap, YAMLSeq } from 'yaml'
import type { NameRuling } from '../schema/index.ts'

const LISTS = ['aliases', 'notVariantOf'] as const
const TEXTS = ['validFrom', 'validTo', 'note', 'source'] as const

/** Updates an entry to match the ruling; empty values are removed. */
export function setEntry(entry: YAMLMap, ruling: NameRuling): void {
  setText(entry, 'name', ruling.name)
  for (const key of LISTS) setList(entry, key, ruling[key])
  for (const key of TEXTS) setText(entry, key, ruling[key])
}

function setText(entry: YAMLMap, key: string, value: string | undefined): void {
  if (value === undefined || value === '') entry.delete(key)
  else if (entry.get(key) !== value) entry.set(key, value)
}

function setList(entry: YAMLMap, key: string, values: readonly string[]): void {
  const known = entry.get(key, true)
  if (values.length === 0) entry.delete(key)
  else if (isSeq(known)) {
    const textOf = (item: unknown): unknown => (isScalar(item) ? item.value : item)
    known.items = known.items.filter((item) => values.includes(textOf(item) as string))
    for (const value of values) if (!known.items.some((item) => textOf(item) === value)) known.add(value)
    if (!isDeepStrictEqual(known.toJSON(), values)) entry.set(key, listOf(values))
  } else entry.set(key, listOf(values))
}

function listOf(values: readonly string[]): YAMLSeq {
  const list = new YAMLSeq()
  for (const value of values) list.add(value)
  return list
}
