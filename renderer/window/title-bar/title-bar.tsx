// The title bar: the archive, the filter of the list, and controls for the whole window.

import { CircleHelp, Download, PanelLeft, PanelRight, Settings, Terminal, Upload } from 'lucide-react'
import type { ArchiveSummary } from '../../../electron/contract/index.ts'
import { words } from '../../messages/words.ts'
import { run } from '../../session/commands.ts'
import { capsFor } from '../../session/keys/key-names.ts'
import { usePaneLayout } from '../../session/panes/pane-layout.ts'
import { useWidthStep } from '../../session/panes/width-step.ts'
import { useViewState } from '../../session/view-state.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { AppearanceMenu } from './appearance-menu.tsx'
import { ArchiveMenu } from './archive-menu.tsx'
import { FilterField } from './filter-field.tsx'
import styles from './title-bar.module.css'
import { UndoButton } from './undo-button.tsx'

export interface TitleBarProps {
  readonly archive: ArchiveSummary
  /** Without articles there are no panes to show and nothing to filter. */
  readonly hasArticles: boolean
}

export function TitleBar({ archive, hasArticles }: TitleBarProps) {
  return (
    <header className={styles.bar}>
      <div className={styles.left}>
        {hasArticles && <SidebarButton />}
        <h1 className="visually-hidden">{archive.title}</h1>
        <ArchiveMenu title={archive.title} />
        <IconButton
          isLabelled
          label={words('title.import')}
          keys={capsFor('bring-in')}
          isDisabled={archive.readOnly !== null}
          onPress={() => run('bring-in')}
        >
          <Download size={15} aria-hidden />
        </IconButton>
        {hasArticles && (
          <IconButton isLabelled label={words('title.export')} keys={capsFor('export')} onPress={() => run('export')}>
            <Upload size={15} aria-hidden />
          </IconButton>
        )}
      </div>
      {hasArticles ? <FilterField /> : <span />}
      <div className={styles.right}>
        {hasArticles && <UndoButton direction="undo" />}
        {hasArticles && <UndoButton direction="redo" />}
        {hasArticles && <PaletteButton />}
        <AppearanceMenu />
        <IconButton label={words('title.keys')} keys={capsFor('key-sheet')} onPress={() => run('key-sheet')}>
          <CircleHelp size={16} aria-hidden />
        </IconButton>
        <IconButton label={words('settings.title')} keys={capsFor('settings')} onPress={() => run('settings')}>
          <Settings size={16} aria-hidden />
        </IconButton>
        {hasArticles && <InspectorButton />}
      </div>
    </header>
  )
}

function PaletteButton() {
  return (
    <IconButton label={words('title.palette')} keys={capsFor('palette')} onPress={() => run('palette')}>
      <Terminal size={16} aria-hidden />
    </IconButton>
  )
}

function SidebarButton() {
  const step = useWidthStep()
  const isDrawer = useViewState((state) => state.drawer === 'sidebar')
  const isWanted = usePaneLayout((layout) => layout.isSidebarShown)
  const isShown = step === 'four' || step === 'three' ? isWanted : isDrawer
  const label = words(isShown ? 'title.hide-sidebar' : 'title.show-sidebar')
  return (
    <IconButton label={label} keys={capsFor('sidebar')} onPress={() => run('sidebar')}>
      <PanelLeft size={16} aria-hidden />
    </IconButton>
  )
}

function InspectorButton() {
  const step = useWidthStep()
  const isDrawer = useViewState((state) => state.drawer === 'inspector')
  const isWanted = usePaneLayout((layout) => layout.isInspectorShown)
  const isShown = step === 'four' ? isWanted : isDrawer
  const label = words(isShown ? 'title.hide-inspector' : 'title.show-inspector')
  return (
    <IconButton label={label} keys={capsFor('inspector')} onPress={() => run('inspector')}>
      <PanelRight size={16} aria-hidden />
    </IconButton>
  )
}
