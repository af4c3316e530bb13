// Before and after of any correction as text, for lists, logs and exports: marks and blocks in Markdown notation.
import { assertNever, type Block, type Correction, type MarkType } from '../schema/index.ts'

/** What a correction changes, as text: the words themselves, or "Courier" → "**Courier**", "Rain" → "## Rain". */
export function changeInWords(correction: Correction): { readonly before: string; readonly after: string } {
  switch (correction.kind) {
    case 'text':
      return { before: correction.before, after: correction.after }
    case 'mark': {
      const { text, mark } = correction
      return { before: marked(text, mark.type, mark.before), after: marked(text, mark.type, mark.after) }
    }
    case 'block': {
      const { text, block } = correction
      return { before: lineOpening(block.before) + text, after: lineOpening(block.after) + text }
    }
    default:
      return assertNever(correction)
  }
}

function marked(text: string, type: MarkType, value: string | null): string {
  if (value === null) return text
  if (type === 'link') return `[${text}](${value})`
  return type === 'strong' ? `**${text}**` : `*${text}*`
}

function lineOpening({ type, level, ordered, depth }: Block): string {
  if (type === 'h') return `${'#'.repeat(level ?? 2)} `
  if (type === 'quote') return '> '
  if (type === 'pre') return '    '
  return type === 'li' ? `${'  '.repeat(depth ?? 0)}${ordered ? '1.' : '-'} ` : ''
}
