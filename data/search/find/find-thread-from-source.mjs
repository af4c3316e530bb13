// Starts the searching thread where the program runs from its TypeScript sources: tests, benches and tools.
import { register } from 'tsx/esm/api'

register()
await import('./find-thread.ts')
