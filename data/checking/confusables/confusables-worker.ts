// The thread the library runs in: asked about one paragraph after the other, it answers the places that look confused.
import { parentPort } from 'node:worker_threads'
import { asAsked, type ConfusedPlace, confusedPlaces } from '../../checks/confusables/confused-place.ts'
import { serve } from '../../work/called.ts'
import { endOnRejection } from '../../work/end-on-rejection.ts'
import { startHarper } from './harper.ts'

endOnRejection()

const harper = startHarper()
harper.catch(() => {})

const service = {
  /** Offsets are those of the text. Throws when the library cannot be loaded, or breaks down on the text. */
  async find(text: string): Promise<readonly ConfusedPlace[]> {
    const lint = await harper
    return confusedPlaces(text, await lint(asAsked(text)))
  },
}
export type ConfusablesService = typeof service

const port = parentPort
if (!port) throw new Error('this runs in a thread of its own')
serve(service, port)
