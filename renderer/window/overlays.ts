// The dialogs that may be open over the window, loaded once it has been rendered.
import { deferred } from '../ui/deferred.tsx'

export const WorkOverlays = deferred(async () => (await import('./dialogs.tsx')).WorkDialogs)
export const AppOverlays = deferred(async () => (await import('./dialogs.tsx')).AppDialogs)
