// The thread the library runs in: asked about one paragraph after the other, it answers the places that look confused.
import { parentPort } from 'node:worker_threads'
import { createBirpc } from 'birpc'
import { asAsked, type ConfusedPlace, confusedPlaces } from '../../checks/confusables/confused-place.ts'
import { endOnRejection } from '../../work/end-on-rejection.ts'
import { startHarper } from './harper.ts'

endOnRejection()

const harper = startHarper()
harper.catch(() => {})

const service = {
  /** Offsets are those of the text. Throws when the library cannot be loaded, or breaks down on the text. */
  async look(text: string): Promise<readonly ConfusedPlace[]> {
    const lint = await harper
    return confusedPlaces(text, await lint(asAsked(text)))
  },
}
export type ConfusablesService = typeof service

const port = parentPort
if (!port) throw new Error('this runs in a thread of its own')
createBirpc<Record<never, never>, ConfusablesService>(service, {
  post: (message) => port.postMessage(message),
  on: (listener) => port.on('message', listener),
  bind: 'functions',
  timeout: -1,
})
