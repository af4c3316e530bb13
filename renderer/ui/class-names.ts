// Class names of CSS Modules, joined, leaving out undefined and conditional ones.
export function classNames(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}
