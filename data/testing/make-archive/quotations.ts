// The quotation marks of each source, and quotations over several paragraphs, each reopened.

/** How one house prints quotations. */
export interface QuotationStyle {
  readonly open: string
  readonly close: string
}

export const CURLY: QuotationStyle = { open: '“', close: '”' }
export const STRAIGHT: QuotationStyle = { open: '"', close: '"' }
export const SINGLE: QuotationStyle = { open: '‘', close: '’' }
export const GUILLEMETS: QuotationStyle = { open: '«', close: '»' }
export const LOW: QuotationStyle = { open: '„', close: '“' }

/** “Words,” said a speaker. Optionally followed by more in the same paragraph. */
export function quoted(words: string, said: string, { open, close }: QuotationStyle, more = ''): string {
  const rest = more === '' ? '' : ` ${open}${more}.${close}`
  return `${open}${words},${close} ${said}.${rest}`
}

/** A quotation of two paragraphs: the first is not closed, the second is reopened. */
export function quotedOver(words: string, said: string, more: string, style: QuotationStyle): readonly string[] {
  const { open, close } = style
  return [`${open}${words},${close} ${said}. ${open}That is how it was.`, `${open}${more}.${close}`]
}
