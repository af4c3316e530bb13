// All commands, in the order help shows them. To add one: write its file and name it here.
import type { Command } from '../command.ts'
import { backup } from './backup.ts'
import { check } from './check.ts'
import { checks } from './checks.ts'
import { correct } from './correct.ts'
import { create } from './create.ts'
import { decisions } from './decide.ts'
import { details } from './details.ts'
import { exportCommand } from './export.ts'
import { find } from './find.ts'
import { helpFor } from './help.ts'
import { history } from './history.ts'
import { importCommand } from './import.ts'
import { list } from './list.ts'
import { names } from './names.ts'
import { notice } from './notice.ts'
import { noticeProfile } from './notice-profile.ts'
import { notices } from './notices.ts'
import { overwritten } from './overwritten.ts'
import { reindex } from './reindex.ts'
import { replace } from './replace.ts'
import { restore } from './restore.ts'
import { show } from './show.ts'
import { stats } from './stats.ts'
import { stylebook } from './stylebook.ts'
import { tag } from './tag.ts'
import { tags } from './tags.ts'
import { undo } from './undo.ts'
import { verify, verifyExportCommand } from './verify.ts'
import { version } from './version.ts'
import { putBack, remove, withdraw } from './withdraw.ts'

export const COMMANDS: readonly Command[] = [
  create,
  importCommand,
  list,
  show,
  details,
  tag,
  tags,
  withdraw,
  putBack,
  remove,
  find,
  correct,
  replace,
  ...decisions,
  notice,
  notices,
  noticeProfile,
  undo,
  exportCommand,
  check,
  checks,
  names,
  stylebook,
  verify,
  verifyExportCommand,
  stats,
  history,
  backup,
  restore,
  overwritten,
  reindex,
  version,
  helpFor(() => COMMANDS),
]
