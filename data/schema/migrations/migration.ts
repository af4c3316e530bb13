// One step of the archive's format, from one version to the next.

export type Json = Readonly<Record<string, unknown>>

export interface Migration {
  readonly from: number
  /** The manifest of version `from` as one of the next version. Pure; it never sees a record. */
  readonly manifest: (before: Json) => Json
  /** What it does, shown and tested. */
  readonly example: { readonly before: Json; readonly after: Json }
}
