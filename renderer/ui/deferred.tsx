// Parts of the window not needed at its start: they are loaded once it has been rendered, so that they do not delay it.
import { type ComponentType, type FunctionComponent, useSyncExternalStore } from 'react'

const parts: (() => Promise<void>)[] = []

/** A component whose code is loaded later; until then nothing is rendered in its place. */
export function deferred<P extends object>(load: () => Promise<ComponentType<P>>): FunctionComponent<P> {
  let Loaded: ComponentType<P> | null = null
  const listeners = new Set<() => void>()
  parts.push(async () => {
    Loaded = await load()
    for (const listener of listeners) listener()
  })
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  return function Deferred(props: P) {
    const Component = useSyncExternalStore(subscribe, () => Loaded)
    return Component && <Component {...props} />
  }
}

/** Loads every deferred part, one after the other, when idle. Later calls do nothing. */
export function loadDeferred(): void {
  const load = parts.shift()
  if (load) requestIdleCallback(() => void load().then(loadDeferred), { timeout: 500 })
}
