// Acts on the articles selected, each declared once with its words for the window, the Edit menu and the command line.

interface ManyActRow {
  readonly doing: string
  readonly did: string
  readonly leavesList: boolean
}

/**
 * By name, which is also the kind of its batch. `doing` names it while it runs and in the Edit menu; `did` begins the
 * sentence that says what it did: “Restored 3 articles”. `leavesList`: the articles are no longer in the list they were
 * selected in.
 */
export const MANY_ACTS = {
  withdraw: { doing: 'Withdrawing', did: 'Withdrew', leavesList: true },
  'put-back': { doing: 'Restoring', did: 'Restored', leavesList: true },
  remove: { doing: 'Removing', did: 'Removed', leavesList: true },
} as const satisfies Record<string, ManyActRow>

export type ManyAct = keyof typeof MANY_ACTS
export const MANY_ACT_NAMES = Object.keys(MANY_ACTS) as readonly ManyAct[]

export function isManyAct(name: string): name is ManyAct {
  return Object.hasOwn(MANY_ACTS, name)
}
