// What a window learns of files and folders the user picked: a token for them, and names to display.

export interface PickedFolder {
  readonly token: string
  /** Name of the folder, for display. */
  readonly name: string
}

export interface PickedFiles {
  readonly token: string
  /** Names of the files and folders, for display. */
  readonly names: readonly string[]
}
