// What can be chosen for an export, as requests and kept presets have it.
import { z } from '../../data/schema/index.ts'

/** The name of a format; export:formats says which there are. */
export const exportFormat = z.string().regex(/^[a-z0-9.-]{1,40}$/)
export const exportFormats = z.array(exportFormat).min(1).max(100)
export const nameTemplate = z.string().min(1).max(200)
