// Words for what a window can be asked to do, in one place for each language: the application menu and the window have
// them from here. The English ones are in the tables that declare commands and acts.
import { MANY_ACT_NAMES, MANY_ACTS, type ManyAct } from '../../../data/schema/many-acts.ts'
import { COMMANDS, type Command, commandRows } from '../commands.ts'

/** As in CommandRow: `label` everywhere, `sheet` in the list of shortcuts if different, `menu` with & before its access key. */
export interface CommandWords {
  readonly label: string
  readonly sheet?: string
  readonly menu?: string
}

/** As in MANY_ACTS; `named`: after “Undo” in the Edit menu. */
export interface ManyActWords {
  readonly doing: string
  readonly did: string
  readonly named: string
}

/** Those of one language; what it lacks is in English. */
export interface DeclaredWords {
  readonly commands: { readonly [C in Command]?: CommandWords }
  readonly manyActs: { readonly [A in ManyAct]?: ManyActWords }
}

export const english = {
  commands: Object.fromEntries(
    COMMANDS.map((command) => {
      const { label, sheet, menu } = commandRows[command]
      return [command, { label, ...(sheet?.label && { sheet: sheet.label }), ...(menu && { menu: menu.label }) }]
    }),
  ) as Readonly<Record<Command, CommandWords>>,
  manyActs: Object.fromEntries(
    MANY_ACT_NAMES.map((act): [ManyAct, ManyActWords] => [act, { ...MANY_ACTS[act], named: MANY_ACTS[act].doing }]),
  ) as Readonly<Record<ManyAct, ManyActWords>>,
} satisfies DeclaredWords

/** Labels of the commands in the application menu; '' for one without a place there. */
export function menuLabels({ commands }: DeclaredWords): { readonly [C in Command]?: string } {
  return Object.fromEntries(Object.entries(commands).map(([command, { menu = '' }]) => [command, menu]))
}

/** What the acts are called after “Undo”. */
export function manyActNames({ manyActs }: DeclaredWords): { readonly [A in ManyAct]?: string } {
  return Object.fromEntries(Object.entries(manyActs).map(([act, { named }]) => [act, named]))
}
