// Commands of the desk around the article: palette, tags, undo, details, settings, how things look.
import type { ArticleState } from '../../electron/contract/index.ts'
import { openArchiveHistory } from '../features/archive-history/archive-history-acts.ts'
import { chooseAll } from '../features/article-list/select-articles.ts'
import { saveLife } from '../features/inspector/history/history-acts.ts'
import { compareVersionsOf } from '../features/inspector/history/history-state.ts'
import { currentArchive } from '../queries/archive.ts'
import { currentSettings } from '../queries/settings.ts'
import { changeSetting } from './change-setting.ts'
import { openGuideHere } from './guide-here.ts'
import { showHouseStyle } from './house-style/house-style-acts.ts'
import { goToTab } from './inspector-tabs.ts'
import { openIntegrity, verifyOpenArticle } from './integrity/integrity-acts.ts'
import {
  openEditDetails,
  openRemove,
  openWithdraw,
  putBack,
  setStateOfChosen,
  showWithdrawn,
  switchFlagOfChosen,
} from './many/many-acts.ts'
import { showNames } from './names/names-acts.ts'
import { checkTheRest, showNeedsALook } from './needs-a-look/look-acts.ts'
import { showNotices } from './notices/notice-list-acts.ts'
import { openOverlay } from './overlay.ts'
import { focusPane } from './pane-focus.ts'
import { resetPaneWidths } from './pane-layout.ts'
import { printArticle } from './print-article.ts'
import { showProposals } from './proposals/proposal-acts.ts'
import { beginSavingSearch } from './saved-search-acts.ts'
import { switchSuggesting } from './suggesting.ts'
import { openTags } from './tag-acts.ts'
import { stepTextSize, usualTextSize } from './text-size.ts'
import { stepActs } from './undo.ts'
import { filterBy, look } from './view-state.ts'

const state = (to: ArticleState) => () => void setStateOfChosen(to)

export const DESK_COMMANDS = {
  palette: () => openOverlay('palette'),
  'palette-commands': () => openOverlay('palette', { prefix: '>' }),
  tag: () => openTags(),
  undo: () => void stepActs('undo'),
  redo: () => void stepActs('redo'),
  details: () => goToTab('details'),
  'tab-corrections': () => goToTab('corrections'),
  'tab-findings': () => goToTab('findings'),
  'tab-details': () => goToTab('details'),
  'tab-history': () => goToTab('history'),
  'archive-history': () => void (currentArchive() && openArchiveHistory()),
  'save-life': () => void saveLife(),
  integrity: () => void (currentArchive() && openIntegrity()),
  'article-integrity': () => void verifyOpenArticle(),
  'compare-versions': () => compareVersionsOf(),
  library: showLibrary,
  'needs-a-look': () => void showNeedsALook(),
  'check-the-rest': () => void checkTheRest(),
  proposed: () => void showProposals(),
  notices: () => void showNotices(),
  'house-notices': () => void (currentArchive() && openOverlay('house-notices')),
  names: () => void showNames(),
  'house-style': showHouseStyle,
  'edit-details': () => void (currentArchive() && openEditDetails()),
  withdraw: () => void (currentArchive() && openWithdraw()),
  'put-back': () => void (currentArchive() && putBack()),
  remove: () => void (currentArchive() && openRemove()),
  withdrawn: () => void (currentArchive() && showWithdrawn()),
  flag: () => void (currentArchive() && switchFlagOfChosen()),
  print: () => void printArticle(),
  suggest: switchSuggesting,
  'save-search': beginSavingSearch,
  'select-all': () => void chooseAll(),
  'state-new': state('new'),
  'state-in-work': state('in-work'),
  'state-checked': state('checked'),
  'state-done': state('done'),
  settings: () => openOverlay('settings'),
  'change-keys': () => openOverlay('keys'),
  guide: openGuideHere,
  about: () => openOverlay('about'),
  'text-larger': () => stepTextSize(1),
  'text-smaller': () => stepTextSize(-1),
  'text-usual': usualTextSize,
  density: () => changeSetting({ density: currentSettings().density === 'compact' ? 'comfortable' : 'compact' }),
  'appearance-light': () => changeSetting({ appearance: 'light' }),
  'appearance-dark': () => changeSetting({ appearance: 'dark' }),
  'appearance-system': () => changeSetting({ appearance: 'system' }),
  'reset-panes': resetPaneWidths,
} as const satisfies Readonly<Record<string, () => void>>

function showLibrary(): void {
  filterBy('')
  look({ onePane: 'list', drawer: null })
  focusPane('list')
}
