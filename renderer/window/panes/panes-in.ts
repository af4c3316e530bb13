// Which panes a window shows next to each other. Pure.
import type { WidthStep } from '../../session/panes/width-step.ts'

export interface WantedPanes {
  readonly isSidebarWanted: boolean
  readonly isInspectorWanted: boolean
  /** Which pane a window of one pane shows. */
  readonly onePane: 'list' | 'article'
}

export interface ShownPanes {
  readonly hasSidebar: boolean
  readonly hasList: boolean
  readonly hasReader: boolean
  readonly hasInspector: boolean
}

/**
 * Where three panes have room the sidebar gives way to the inspector, where two have room the list does; in a window of one pane
 * it lies below the article.
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
