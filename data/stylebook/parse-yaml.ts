// YAML of the stylebook: plain data only, no aliases that grow, one document.
import { parseDocument } from 'yaml'

/** A byte order mark is part of how a file was saved, not of its content. */
export function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text
}

/** The document's value, or the error and its line. */
export function parseYaml(text: string): { readonly value: unknown } | { readonly detail: string } {
  try {
    const document = parseDocument(withoutMark(text), { prettyErrors: true, strict: true })
    const [error] = document.errors
    if (error) return { detail: error.message.split('\n')[0] ?? error.code }
    return { value: document.toJS({ maxAliasCount: 20 }) }
  } catch (thrown) {
    // Also thrown for text nested too deeply to parse.
    return { detail: (thrown as Error).message }
  }
}
