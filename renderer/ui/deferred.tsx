// Parts of the window that no one needs at its start: they are loaded once it has been drawn, so that they do not hold it up.
import { type ComponentType, type FunctionComponent, useSyncExternalStore } from 'react'

const parts: (() => Promise<void>)[] = []

/** A component whose code comes later; until then nothing is in its place. */
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

/** Loads every deferred part, one after the other, whenever there is nothing else to do. Once: later calls do nothing. */
export function loadDeferred(): void {
  const load = parts.shift()
  if (load) requestIdleCallback(() => void load().then(loadDeferred), { timeout: 500 })
}
