// Class names of CSS Modules, joined. What a module does not define, or a condition leaves out, is left out.
export function classNames(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}
