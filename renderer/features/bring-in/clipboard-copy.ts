// What of a clipboard can become an article. Pure: nothing of it is shown, runs or is fetched here.

export type ClipboardCopy =
  | { readonly kind: 'html'; readonly html: string; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'files'; readonly files: readonly File[] }

/** The part of a paste that is looked at. */
export interface PasteData {
  readonly getData: (type: string) => string
  readonly files: ArrayLike<File>
}

/**
 * HTML before text, and both before files: programs add a picture of the text. HTML without any text, as a copied picture
 * has, counts for nothing. null: there is nothing.
 */
export function copyIn(data: PasteData): ClipboardCopy | null {
  const [html, text] = [data.getData('text/html'), data.getData('text/plain')]
  if (hasText(html)) return { kind: 'html', html, text }
  if (text.trim() !== '') return { kind: 'text', text }
  return data.files.length > 0 ? { kind: 'files', files: Array.from(data.files) } : null
}

function hasText(html: string): boolean {
  const shown = html.replaceAll(/<!--[\s\S]*?-->|<(script|style|title)\b[\s\S]*?<\/\1\s*>|<[^<>]*>/gi, ' ')
  return shown.replaceAll(/&nbsp;|&#160;/gi, ' ').trim() !== ''
}
