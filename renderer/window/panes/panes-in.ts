// Which panes a window shows side by side. Pure.
import type { WidthStep } from '../../session/panes/width-step.ts'

export interface WantedPanes {
  readonly isSidebarWanted: boolean
  readonly isInspectorWanted: boolean
  /** Which pane a one-pane window shows. */
  readonly onePane: 'list' | 'article'
}

export interface ShownPanes {
  readonly hasSidebar: boolean
  readonly hasList: boolean
  readonly hasReader: boolean
  readonly hasInspector: boolean
}

/**
 * With room for three panes the sidebar gives way to the inspector, with room for two the list does; in a one-pane
 * window the inspector is below the article.
 */
export function panesIn(step: WidthStep, { isSidebarWanted, isInspectorWanted, onePane }: WantedPanes): ShownPanes {
  const hasInspector = isInspectorWanted && (step !== 'one' || onePane === 'article')
  const isWide = step === 'four' || (step === 'three' && !hasInspector)
  return {
    hasSidebar: isWide && isSidebarWanted,
    hasList: step === 'one' ? onePane === 'list' : step !== 'two' || !hasInspector,
    hasReader: step !== 'one' || onePane === 'article',
    hasInspector,
  }
}
