// Replaced by scripts/guide-pages.ts when the app is built.
declare module 'virtual:guide' {
  export interface GuideSection {
    readonly id: string
    readonly title: string
    readonly level: 2 | 3
    readonly text: string
  }
  export interface GuidePage {
    readonly id: string
    readonly title: string
    readonly sections: readonly GuideSection[]
    /** A tree of elements (hast). */
    readonly tree: import('hast').Root
  }
  export const PAGES: readonly GuidePage[]
}
