// Names of acts, as undo and redo show them; the words stand in renderer/messages.

/** What an act was, for its name in a menu: a code, how many things, and one of them. */
export interface ActName {
  readonly act:
    | 'import'
    | 'correct'
    | 'accept'
    | 'reject'
    | 'revert'
    | 'reinstate'
    | 'tag'
    | 'details'
    | 'edit-details'
    | 'withdraw'
    | 'put-back'
    | 'remove'
    | 'notice'
    | 'restore'
    | 'take-back'
    | 'rule'
    | 'use-name'
    | 'stylebook'
  readonly count: number
  readonly what: string
}

/** The names of what undo and redo would do now; null when there is nothing. */
export interface UndoState {
  readonly undo: ActName | null
  readonly redo: ActName | null
}
