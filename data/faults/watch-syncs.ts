// Checks what killing a program cannot show, since the system's memory survives it: whether everything is on disk by
// the time it is promised. A power cut shows it, but needs root; here the calls themselves are watched. A file renamed
// into place must have been synced after its last write, and a folder with added or removed names must be synced before
// an act is acknowledged.
import type { FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'

type Call = (this: unknown, ...values: unknown[]) => unknown
type Calls = Record<string, Call>

export class SyncWatch {
  private readonly paths = new WeakMap<object, string>()
  private readonly dirty = new Set<string>()
  private readonly wrong: string[] = []

  /** Watches the calls of node:fs/promises and of its handles, given by their objects. */
  constructor(
    promises: Calls,
    private readonly handles: Calls,
  ) {
    this.wrap(promises, 'open', (path, opened) => this.paths.set(opened as FileHandle, String(path)))
    this.wrapHandle('write', (path) => this.dirty.add(path))
    this.wrapHandle('truncate', (path) => this.dirty.add(path))
    this.wrapHandle('sync', (path) => this.dirty.delete(path))
    this.wrap(promises, 'mkdir', (path, first) => {
      for (let made = String(path); first !== undefined && made.length >= String(first).length; made = dirname(made))
        this.dirty.add(dirname(made))
    })
    this.wrap(promises, 'rename', (from, _, to) => {
      if (this.dirty.delete(String(from))) this.wrong.push(`${String(to)} was put in its place before it was synced`)
      this.dirty.add(dirname(String(to)))
    })
    this.wrap(promises, 'unlink', (path) => {
      this.dirty.delete(String(path))
      if (!isPassing(String(path))) this.dirty.add(dirname(String(path)))
    })
  }

  /**
   * What was promised and is not on disk yet. Call it where an act is acknowledged; `folder`: checks only what is in
   * it.
   */
  promised(folder: string): readonly string[] {
    const open = [...this.dirty].filter((path) => path.startsWith(folder)).map((path) => `${path} was not synced`)
    return [...this.wrong.filter((each) => each.startsWith(folder)), ...open]
  }

  private wrapHandle(name: string, after: (path: string) => void): void {
    const { paths } = this
    const whole = this.handles[name]
    this.handles[name] = async function watched(this: unknown, ...values: unknown[]): Promise<unknown> {
      const path = paths.get(this as FileHandle)
      const done = await whole?.apply(this, values)
      if (path !== undefined) after(path)
      return done
    }
  }

  private wrap(object: Calls, name: string, after: (path: unknown, result: unknown, to: unknown) => void): void {
    const whole = object[name]
    object[name] = async function watched(this: unknown, ...values: unknown[]): Promise<unknown> {
      const done = await whole?.apply(this, values)
      after(values[0], done, values[1])
      return done
    }
  }
}

/** Temporary files and the lock: no harm is done when one of them comes back. */
function isPassing(path: string): boolean {
  return path.endsWith('.tmp') || /[\\/]lock[^\\/]*$/.test(path)
}
