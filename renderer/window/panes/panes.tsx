// The panes side by side, as many as fit. If there is no room for the inspector, another pane gives way while it is
// shown, so that it never covers the words it is about; the sidebar then covers the others.
import { X } from 'lucide-react'
import type { CSSProperties, KeyboardEvent } from 'react'
import { ARTICLES } from '../../features/article-list/article-list.tsx'
import { Reader } from '../../features/reader/reader.tsx'
import { walkOnFrom } from '../../features/review/findings/apply-fix.ts'
import { PaintedFindings } from '../../features/review/findings/painted-findings.tsx'
import { ReviewBar } from '../../features/review/review-bar.tsx'
import { Sidebar } from '../../features/sidebar/sidebar.tsx'
import { words } from '../../messages/words.ts'
import { isTyping } from '../../session/keys/typing.ts'
import { closeInspector } from '../../session/panes/inspector-tabs.ts'
import { usePaneLayout } from '../../session/panes/pane-layout.ts'
import { useWidthStep } from '../../session/panes/width-step.ts'
import { useReady } from '../../session/ready.ts'
import { useViewState } from '../../session/view-state.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { PaneBoundary } from '../../ui/pane-boundary.tsx'
import { usePainted } from '../../ui/use-painted.ts'
import { useWorklist } from '../worklists.ts'
import { Drawer } from './drawer.tsx'
import { Inspector } from './inspector.tsx'
import { PaneDivider } from './pane-divider.tsx'
import styles from './panes.module.css'
import { panesIn } from './panes-in.ts'

export function Panes() {
  const step = useWidthStep()
  const widths = usePaneLayout((layout) => layout.widths)
  const isSidebarWanted = usePaneLayout((layout) => layout.isSidebarShown)
  const isInspectorWanted = usePaneLayout((layout) => layout.isInspectorShown)
  // The list is rendered first, the panes around it right after.
  const isListDrawn = usePainted()
  const onePane = useViewState((state) => state.onePane)
  const isInspectorCalled = useViewState((state) => state.drawer === 'inspector')
  const isOfArticles = useWorklist().Entry === undefined
  const { hasSidebar, hasList, hasReader, hasInspector } = panesIn(step, {
    isSidebarWanted,
    isInspectorWanted: isOfArticles && (step === 'four' ? isInspectorWanted : isInspectorCalled),
    onePane,
  })
  const sizes = {
    '--sidebar-width': `${widths.sidebar}px`,
    '--list-width': `${widths.list}px`,
    '--inspector-width': `${widths.inspector}px`,
  } as CSSProperties
  return (
    <div className={styles.panes} style={sizes} data-step={step}>
      {hasSidebar && <SidebarPane isDrawn={isListDrawn} />}
      {hasSidebar && <PaneDivider pane="sidebar" side="right" label={words('frame.resize-sidebar')} />}
      {hasList && <ListPane />}
      {hasList && hasReader && <PaneDivider pane="list" side="right" label={words('frame.resize-list')} />}
      {hasReader && <ReaderPane isDrawn={isListDrawn} />}
      {hasInspector && step !== 'one' && (
        <PaneDivider pane="inspector" side="left" label={words('frame.resize-inspector')} />
      )}
      {hasInspector && <InspectorPane isDrawn={isListDrawn} canClose={step !== 'four'} />}
      {step !== 'four' && step !== 'three' && (
        <Drawer name="sidebar" label={words('sidebar.label')}>
          <SidebarPane isDrawn={isListDrawn} />
        </Drawer>
      )}
    </div>
  )
}

interface PaneProps {
  /** Until then there is only its sheet. */
  readonly isDrawn: boolean
}

function SidebarPane({ isDrawn }: PaneProps) {
  return (
    <nav
      id="pane-sidebar"
      className={styles.sidebar}
      aria-label={words('sidebar.label')}
      data-pane="sidebar"
      data-context="place"
    >
      <PaneBoundary>{isDrawn && <Sidebar />}</PaneBoundary>
    </nav>
  )
}

function ListPane() {
  const { List } = useWorklist()
  // The list of articles is ready once its first page is drawn; the start does not wait for the items of any other.
  useReady(List !== ARTICLES.List)
  return (
    <section id="pane-list" className={styles.list} aria-label={words('list.label')} data-pane="list">
      <PaneBoundary>
        <List />
      </PaneBoundary>
    </section>
  )
}

function ReaderPane({ isDrawn }: PaneProps) {
  const { Entry } = useWorklist()
  return (
    <section className={styles.reader} aria-label={words('reader.label')} data-pane="article">
      <PaneBoundary>
        {Entry && <Entry />}
        {!Entry && isDrawn && <Reader Bar={ReviewBar} Painted={PaintedFindings} walkOn={walkOnFrom} />}
      </PaneBoundary>
    </section>
  )
}

function InspectorPane({ isDrawn, canClose }: PaneProps & { readonly canClose: boolean }) {
  return (
    <section
      id="pane-inspector"
      className={styles.inspector}
      aria-label={words('inspector.label')}
      data-pane="inspector"
      onKeyDown={canClose ? closeOnEscape : undefined}
    >
      {canClose && (
        <div className={styles.close}>
          <IconButton label={words('frame.close')} onPress={closeInspector}>
            <X size={16} aria-hidden />
          </IconButton>
        </div>
      )}
      <PaneBoundary>{isDrawn && <Inspector />}</PaneBoundary>
    </section>
  )
}

function closeOnEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented || isTyping(event.target)) return
  event.preventDefault()
  event.stopPropagation()
  closeInspector()
}
