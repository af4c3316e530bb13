// What a window is told of files and folders the user picked: a token that stands for them, and names to show.

export interface PickedFolder {
  readonly token: string
  /** Name of the folder, to show. */
  readonly name: string
}

export interface PickedFiles {
  readonly token: string
  /** Names of the files and folders, to show. */
  readonly names: readonly string[]
}
