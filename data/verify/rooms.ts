// The contents of an archive's folders, for verify: a folder that cannot be read is a problem, and nothing that may be
// in it is reported missing.
import { ProblemError, type VerifyProblem } from '../schema/index.ts'
import { isTemporary } from '../store/disk.ts'
import { namesInRoom, namesInShards } from '../store/scan.ts'
import { toProblem } from '../work/environment.ts'
import { systemErrorName } from '../work/system-error.ts'
import { damageIn } from './read-checked.ts'

export class Rooms {
  private readonly unreadable: VerifyProblem[] = []

  constructor(readonly folder: string) {}

  get problems(): readonly VerifyProblem[] {
    return this.unreadable
  }

  /** Names of the files in a room. */
  async names(room: string): Promise<readonly string[]> {
    const names = await namesInRoom(this.folder, room).catch((error: unknown) => {
      this.note(room, error)
      return []
    })
    return names.filter((name) => !isTemporary(name))
  }

  /** Files in the two-letter folders of a room. */
  async inShards(room: string): Promise<readonly { readonly name: string; readonly path: string }[]> {
    const files = await namesInShards(this.folder, room, (path, error) => this.note(path, error))
    return files.filter(({ name }) => !isTemporary(name))
  }

  /** Whether it is known what is at a path inside the archive. */
  isKnown(path: string): boolean {
    return !this.unreadable.some(({ id }) => path.startsWith(`${id}/`))
  }

  private note(path: string, error: unknown): void {
    const known = error instanceof ProblemError ? damageIn(error) : null
    if (known) {
      this.unreadable.push({ id: path, ...known })
      return
    }
    const problem = toProblem(error, path)
    this.unreadable.push({
      id: path,
      code: 'unreadable',
      detail: systemErrorName(error) ?? problem.code,
    })
  }
}
