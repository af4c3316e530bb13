// The formats copy can be written in, as declared by their writers.
import { useQuery } from '@tanstack/react-query'
import type { ExportFormatInfo } from '../../electron/contract/index.ts'
import { api } from '../api.ts'
import { formatInWords } from '../messages/format-words.ts'
import { keyOf } from './client.ts'

const NONE: readonly ExportFormatInfo[] = []

/** In display order; empty until known. They never change while the program runs. */
export function useExportFormats(): readonly ExportFormatInfo[] {
  const { data } = useQuery({
    queryKey: keyOf('export:formats'),
    queryFn: async () => (await api.exportFormats({})).map(formatInWords),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  })
  return data ?? NONE
}
