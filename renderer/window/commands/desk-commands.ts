// Commands around the article: palette, tags, undo, details, settings, appearance.

import type { ArticleState } from '../../../electron/contract/index.ts'
import { api } from '../../api.ts'
import { chooseAll } from '../../features/article-list/select-articles.ts'
import {
  ACTS_ON_CHOSEN,
  openEditDetails,
  openRemove,
  openWithdraw,
  setStateOfChosen,
  showWithdrawn,
  switchFlagOfChosen,
} from '../../features/details/many/many-acts.ts'
import { openGuide } from '../../features/guide/guide-acts.ts'
import { openArchiveHistory } from '../../features/history/archive/archive-history-acts.ts'
import { saveLife } from '../../features/history/article/history-acts.ts'
import { compareVersionsOf } from '../../features/history/article/history-state.ts'
import { showHouseStyle } from '../../features/house-style/house-style-acts.ts'
import { openIntegrity, verifyOpenArticle } from '../../features/integrity/integrity-acts.ts'
import { showNames } from '../../features/names/names-acts.ts'
import { showNotices } from '../../features/notices/list/notice-list-acts.ts'
import { selectedPlace } from '../../features/reader/places/selected-place.ts'
import { printArticle } from '../../features/reader/print-article.ts'
import { checkTheRest, showNeedsALook } from '../../features/review/needs-a-look/needs-a-look-acts.ts'
import { showProposals } from '../../features/review/proposals/proposal-acts.ts'
import { beginSavingSearch } from '../../features/sidebar/searches/saved-search-acts.ts'
import { openSource } from '../../features/source/source-acts.ts'
import { currentArchive } from '../../queries/archive.ts'
import { currentSettings } from '../../queries/settings.ts'
import { openTags } from '../../session/acts/tag-acts.ts'
import { stepActs } from '../../session/acts/undo.ts'
import { changeSetting } from '../../session/change-setting.ts'
import { openOverlay } from '../../session/overlay.ts'
import { goToTab } from '../../session/panes/inspector-tabs.ts'
import { focusPane } from '../../session/panes/pane-focus.ts'
import { resetPaneWidths } from '../../session/panes/pane-layout.ts'
import { switchSuggesting } from '../../session/suggesting.ts'
import { stepTextSize, usualTextSize } from '../../session/text-size.ts'
import { changeView, filterBy } from '../../session/view-state.ts'

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
  'show-in-source': () => openSource(selectedPlace()),
  library: showLibrary,
  'needs-a-look': () => void showNeedsALook(),
  'check-the-rest': () => void checkTheRest(),
  proposed: () => void showProposals(),
  notices: () => void showNotices(),
  'corrections-page': () => void (currentArchive() && openOverlay('corrections-page')),
  'house-notices': () => void (currentArchive() && openOverlay('house-notices')),
  names: () => void showNames(),
  'house-style': showHouseStyle,
  'edit-details': () => void (currentArchive() && openEditDetails()),
  withdraw: () => void (currentArchive() && openWithdraw()),
  ...ACTS_ON_CHOSEN,
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
  guide: openGuide,
  'check-for-updates': () => void api.appCheckForUpdates({}),
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
  changeView({ onePane: 'list', drawer: null })
  focusPane('list')
}
