// The user's arrangement of the panes: kept in the window's own storage, across archives and restarts. All other
// settings are main's (queries/settings.ts).
import { create } from 'zustand'
import { persist } from 'zustand/middleware'

export const PANE_WIDTHS = {
  sidebar: { usual: 224, least: 180, most: 340 },
  list: { usual: 352, least: 240, most: 620 },
  inspector: { usual: 324, least: 260, most: 460 },
} as const
export type SizedPane = keyof typeof PANE_WIDTHS

export interface PaneLayout {
  readonly isSidebarShown: boolean
  readonly isInspectorShown: boolean
  /** CSS pixels. */
  readonly widths: { readonly [P in SizedPane]: number }
}

const USUAL: PaneLayout = {
  isSidebarShown: true,
  isInspectorShown: true,
  widths: {
    sidebar: PANE_WIDTHS.sidebar.usual,
    list: PANE_WIDTHS.list.usual,
    inspector: PANE_WIDTHS.inspector.usual,
  },
}

export const usePaneLayout = create<PaneLayout>()(
  persist(() => USUAL, { name: 'corrigenda', version: 1, merge: (kept, usual) => readPaneLayout(kept, usual) }),
)

/** Changes some of the layout. */
export function arrangePanes(some: Partial<PaneLayout>): void {
  usePaneLayout.setState(some)
}

/** Sets a pane's width, within its bounds. */
export function setPaneWidth(pane: SizedPane, width: number): void {
  arrangePanes({ widths: { ...usePaneLayout.getState().widths, [pane]: boundedWidth(pane, width) } })
}

/** Resets every pane to its default width. */
export function resetPaneWidths(): void {
  arrangePanes({ widths: USUAL.widths })
}

function boundedWidth(pane: SizedPane, width: unknown): number {
  const { usual, least, most } = PANE_WIDTHS[pane]
  if (typeof width !== 'number' || Number.isNaN(width)) return usual
  return Math.round(Math.min(most, Math.max(least, width)))
}

/** Stored values are used only if they have the right type, since a profile may contain anything. */
export function readPaneLayout(kept: unknown, usual: PaneLayout): PaneLayout {
  const old: Readonly<Record<string, unknown>> = typeof kept === 'object' && kept !== null ? { ...kept } : {}
  const flag = (name: 'isSidebarShown' | 'isInspectorShown'): boolean => {
    const value = old[name]
    return typeof value === 'boolean' ? value : usual[name]
  }
  const widths: Readonly<Record<string, unknown>> =
    typeof old.widths === 'object' && old.widths !== null ? { ...old.widths } : {}
  return {
    isSidebarShown: flag('isSidebarShown'),
    isInspectorShown: flag('isInspectorShown'),
    widths: {
      sidebar: boundedWidth('sidebar', widths.sidebar),
      list: boundedWidth('list', widths.list),
      inspector: boundedWidth('inspector', widths.inspector),
    },
  }
}
