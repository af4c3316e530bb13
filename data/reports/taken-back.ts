// Which acts were undone, by which undo, and whether any part remains to be undone. Pure.
import type { Batch } from '../schema/index.ts'

/** The part of a batch that says which batch it undid, and what it left. */
export type UndoBatch = Pick<Batch, 'id' | 'at' | 'detail'>

/** Reduces a batch to that part. */
export function undoIn({ id, at, detail: { undone, left } }: Batch): UndoBatch {
  const detail = { ...(undone === undefined ? {} : { undone }), ...(left === undefined ? {} : { left }) }
  return { id, at, detail }
}

/** The undo of a batch that counts: the newest that was not itself undone; null when there is none. */
export function undoOf<B extends UndoBatch>({ id }: Pick<Batch, 'id'>, batches: readonly B[]): B | null {
  const undos = batches.filter(({ detail }) => detail.undone === id)
  const standing = undos.filter((undo) => !batches.some(({ detail }) => detail.undone === undo.id))
  return standing.reduce<B | null>((newest, undo) => (newest === null || undo.at > newest.at ? undo : newest), null)
}

/**
 * Articles an undo of a batch could not read, which remain to be undone. null: the batch was not undone, or completely.
 */
export function leftOf(batch: Pick<Batch, 'id'>, batches: readonly UndoBatch[]): readonly string[] | null {
  const left = undoOf(batch, batches)?.detail.left
  return Array.isArray(left) && left.length > 0 ? left : null
}
