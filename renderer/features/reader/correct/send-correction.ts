// Sends what the popover holds. Editing a correction takes the old one back and makes a new one; when the second half fails the
// first is undone, so that nothing has changed.
import type { LoggedCorrection, Request } from '../../../../electron/contract/index.ts'
import { api } from '../../../api.ts'

/** Ids of the corrections made. Throws a CallFailed; then the article is as it was. */
export async function sendCorrection(
  request: Request<'article:correct'>,
  replaces: LoggedCorrection | null,
): Promise<readonly string[]> {
  if (!replaces) return (await api.articleCorrect(request)).corrections
  const verb = replaces.status === 'accepted' ? 'revert' : 'reject'
  await api.articleDecide({ id: request.id, corrections: [replaces.id], verb, note: '' })
  try {
    return (await api.articleCorrect(request)).corrections
  } catch (error) {
    // The archive's own undo takes back exactly the decision just made.
    await api.actsUndo({}).catch(() => undefined)
    throw error
  }
}
