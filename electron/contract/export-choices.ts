// What can be chosen for an export, as requests and kept presets have it.
import { z } from '../../data/schema/index.ts'

export const exportFormat = z.enum(['text', 'markdown', 'html', 'docx', 'json', 'log-csv'])
export const exportFormats = z.array(exportFormat).min(1).max(exportFormat.options.length)
export const nameTemplate = z.string().min(1).max(200)
