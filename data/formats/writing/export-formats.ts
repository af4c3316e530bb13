// The formats an export can be written in, in the order they are offered. To add one: write its file and name it here.
import { type ExportFormatInfo, fail, ok, type Result } from '../../schema/index.ts'
import type { ExportArticle } from './export-article.ts'
import type { ExportFormat } from './export-format.ts'
import { textIn } from './sections.ts'
import { DOCX } from './write-docx.ts'
import { HTML } from './write-html.ts'
import { JSON_COPY } from './write-json.ts'
import { LOG_CSV } from './write-log-csv.ts'
import { LOG_XLSX } from './write-log-xlsx.ts'
import { MARKDOWN } from './write-markdown.ts'
import { NEWSML } from './write-newsml.ts'
import { NINJS_1, NINJS_2, NINJS_3 } from './write-ninjs.ts'
import { NITF } from './write-nitf.ts'
import { TEXT } from './write-text.ts'
import { WORDPRESS_CHANGES } from './write-wordpress-changes.ts'
import { WXR } from './write-wxr.ts'

export type { ExportFormat } from './export-format.ts'

export const EXPORT_FORMATS: readonly ExportFormat[] = [
  ...[TEXT, MARKDOWN, HTML, DOCX],
  ...[NINJS_3, NINJS_2, NINJS_1, NEWSML, NITF, WXR, JSON_COPY],
  ...[LOG_XLSX, LOG_CSV, WORDPRESS_CHANGES],
]

/** The format of a name; undefined when there is none. */
export function formatNamed(name: string): ExportFormat | undefined {
  return EXPORT_FORMATS.find((format) => format.name === name)
}

/** The formats of these names. Problems: bad-input; a preset may name one that is gone. */
export function formatsNamed(names: readonly string[]): Result<readonly ExportFormat[]> {
  const unknown = names.find((name) => formatNamed(name) === undefined)
  if (unknown !== undefined) return fail('bad-input', { path: 'to', detail: `there is no format “${unknown}”` })
  return ok(names.flatMap((name) => formatNamed(name) ?? []))
}

/** What people read about the formats. */
export function formatInfos(): readonly ExportFormatInfo[] {
  return EXPORT_FORMATS.map((format) => {
    if ('bytes' in format) {
      const { bytes: _, most: __, ...info } = format
      return info
    }
    const { sections: _, ...info } = format
    return info
  })
}

/** The whole content of a file of these articles, which all are in memory; text is written as UTF-8. */
export function fileOf(format: ExportFormat, articles: readonly ExportArticle[]): string | Uint8Array {
  return 'bytes' in format ? format.bytes(articles) : textIn(format.sections, articles)
}
