// Starts the checks' thread from sources: in development and in tests.
import { register } from 'tsx/esm/api'

register()
await import('./check-worker.ts')
