// Every word on screen, in British English, by id; languages/ has the others.
import { english } from '../../electron/contract/words/declared-words.ts'
import { actWords } from './acts.ts'
import { archiveFindWords } from './archive-find.ts'
import { archiveHistoryWords } from './archive-history.ts'
import { bringInWords } from './bring-in.ts'
import { correctingWords } from './correcting.ts'
import { type DeclaredMessages, declaredMessages } from './declared-words.ts'
import { deskWords } from './desk.ts'
import { detailsWords } from './details.ts'
import { editingWords } from './editing.ts'
import { exportWords } from './export.ts'
import { findingWords } from './findings.ts'
import { formattingWords } from './formatting.ts'
import { frameWords } from './frame.ts'
import { guideWords } from './guide.ts'
import { historyWords } from './history.ts'
import { houseStyleWords } from './house-style.ts'
import { inspectorWords } from './inspector.ts'
import { integrityWords } from './integrity.ts'
import { introductionWords } from './introduction.ts'
import { keyWords } from './keys.ts'
import { listWords } from './list.ts'
import { namesWords } from './names.ts'
import { needsALookWords } from './needs-a-look.ts'
import { noticeWords } from './notices.ts'
import { overwrittenWords } from './overwritten.ts'
import { problemReasons } from './problem-reasons.ts'
import { problemMessages } from './problems.ts'
import { proposalWords } from './proposals.ts'
import { readerWords } from './reader.ts'
import { recoveryWords } from './recovery.ts'
import { searchWords } from './searches.ts'
import { shortcutWords } from './shortcuts.ts'
import { sourceWords } from './source.ts'
import { tagWords } from './tags.ts'
import { welcomeWords } from './welcome.ts'

export const en = {
  ...(declaredMessages(english) as DeclaredMessages),
  ...frameWords,
  ...formattingWords,
  ...welcomeWords,
  ...keyWords,
  ...listWords,
  ...readerWords,
  ...inspectorWords,
  ...historyWords,
  ...introductionWords,
  ...guideWords,
  ...searchWords,
  ...shortcutWords,
  ...actWords,
  ...tagWords,
  ...deskWords,
  ...detailsWords,
  ...correctingWords,
  ...editingWords,
  ...bringInWords,
  ...exportWords,
  ...recoveryWords,
  ...overwrittenWords,
  ...archiveFindWords,
  ...proposalWords,
  ...needsALookWords,
  ...noticeWords,
  ...namesWords,
  ...houseStyleWords,
  ...archiveHistoryWords,
  ...findingWords,
  ...integrityWords,
  ...sourceWords,
  ...problemMessages,
  ...problemReasons,
} as const
