// Acts on the articles selected, each declared once with its words for the window, the Edit menu and the command line.

interface ManyActRow {
  readonly doing: string
  readonly did: string
  readonly leavesList: boolean
  readonly asksWhy?: true
}

/**
 * By name, which is also the kind of its batch and its command in the window. `doing` names it while it runs and in the
 * Edit menu; `did` begins the sentence that says what it did: “Restored 3 articles”. `leavesList`: the articles are no
 * longer in the list they were selected in. `asksWhy`: it needs a reason, and so a call of its own.
 */
export const MANY_ACTS = {
  withdraw: { doing: 'Withdrawing', did: 'Withdrew', leavesList: true, asksWhy: true },
  'put-back': { doing: 'Restoring', did: 'Restored', leavesList: true },
  remove: { doing: 'Removing', did: 'Removed', leavesList: true },
} as const satisfies Record<string, ManyActRow>

export type ManyAct = keyof typeof MANY_ACTS
/** Acts that need nothing but their articles. */
export type PlainManyAct = {
  [A in ManyAct]: (typeof MANY_ACTS)[A] extends { readonly asksWhy: true } ? never : A
}[ManyAct]

export const MANY_ACT_NAMES = Object.keys(MANY_ACTS) as readonly ManyAct[]
export const PLAIN_MANY_ACTS = MANY_ACT_NAMES.filter((act): act is PlainManyAct => !('asksWhy' in MANY_ACTS[act]))

export function isManyAct(name: string): name is ManyAct {
  return Object.hasOwn(MANY_ACTS, name)
}
