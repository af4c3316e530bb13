// All commands by name, in the order help shows them. To add one: write its file and name it here.
//
// A command's code is loaded when it is wanted: loading all of them takes longer than most commands.
import type { Command } from '../command.ts'

const LOADERS: Readonly<Record<string, () => Promise<Command>>> = {
  create: async () => (await import('./create.ts')).create,
  import: async () => (await import('./import.ts')).importCommand,
  recipes: async () => (await import('./recipes.ts')).recipes,
  list: async () => (await import('./list.ts')).list,
  show: async () => (await import('./show.ts')).show,
  details: async () => (await import('./details.ts')).details,
  tag: async () => (await import('./tag.ts')).tag,
  tags: async () => (await import('./tags.ts')).tags,
  withdraw: async () => (await import('./withdraw.ts')).withdraw,
  'put-back': async () => (await import('./withdraw.ts')).putBack,
  remove: async () => (await import('./withdraw.ts')).remove,
  find: async () => (await import('./find.ts')).find,
  correct: async () => (await import('./correct.ts')).correct,
  replace: async () => (await import('./replace.ts')).replace,
  accept: async () => (await import('./decide.ts')).decision('accept'),
  reject: async () => (await import('./decide.ts')).decision('reject'),
  revert: async () => (await import('./decide.ts')).decision('revert'),
  reinstate: async () => (await import('./decide.ts')).decision('reinstate'),
  notice: async () => (await import('./notice.ts')).notice,
  notices: async () => (await import('./notices.ts')).notices,
  'notice-profile': async () => (await import('./notice-profile.ts')).noticeProfile,
  undo: async () => (await import('./undo.ts')).undo,
  export: async () => (await import('./export.ts')).exportCommand,
  check: async () => (await import('./check.ts')).check,
  checks: async () => (await import('./checks.ts')).checks,
  names: async () => (await import('./names.ts')).names,
  stylebook: async () => (await import('./stylebook.ts')).stylebook,
  verify: async () => (await import('./verify.ts')).verify,
  'verify-export': async () => (await import('./verify.ts')).verifyExportCommand,
  stats: async () => (await import('./stats.ts')).stats,
  history: async () => (await import('./history.ts')).history,
  backup: async () => (await import('./backup.ts')).backup,
  restore: async () => (await import('./restore.ts')).restore,
  overwritten: async () => (await import('./overwritten.ts')).overwritten,
  reindex: async () => (await import('./reindex.ts')).reindex,
  open: async () => (await import('./open.ts')).open,
  completion: async () => (await import('./completion.ts')).completionFor(loadAllCommands),
  version: async () => (await import('./version.ts')).version,
  help: async () => (await import('./help.ts')).helpFor(loadCommand, loadAllCommands),
}

export const COMMAND_NAMES: readonly string[] = Object.keys(LOADERS)

/** The command of this name, or null. */
export async function loadCommand(name: string): Promise<Command | null> {
  return Object.hasOwn(LOADERS, name) ? ((await LOADERS[name]?.()) ?? null) : null
}

/** All commands, in the order help shows them. */
export async function loadAllCommands(): Promise<readonly Command[]> {
  return await Promise.all(Object.values(LOADERS).map(async (load) => await load()))
}
