// Export options, as they appear in requests and in saved presets.
import { z } from '../../data/schema/index.ts'

/** The name of a format; export:formats returns the valid ones. */
export const exportFormat = z.string().regex(/^[a-z0-9.-]{1,40}$/)
export const exportFormats = z.array(exportFormat).min(1).max(100)
export const nameTemplate = z.string().min(1).max(200)
