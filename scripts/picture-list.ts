// The pictures of README and manual: the e2e spec that takes each, and the name of its screenshot.

export interface Picture {
  /** A file in e2e/. */
  readonly spec: string
  /** A screenshot in out/screenshots, without its ending. */
  readonly screenshot: string
}

/** By name in docs/pictures. */
export const PICTURES: Readonly<Record<string, Picture>> = {
  'window-light': { spec: 'reading.spec.ts', screenshot: 'marked-wide-light' },
  'window-dark': { spec: 'reading.spec.ts', screenshot: 'marked-wide-dark' },
  welcome: { spec: 'window.spec.ts', screenshot: 'welcome-recent-wide-light' },
  import: { spec: 'bring-in.spec.ts', screenshot: 'bring-in-plan-wide-light' },
  find: { spec: 'archive-find.spec.ts', screenshot: 'archive-find-wide-light' },
  correct: { spec: 'correct.spec.ts', screenshot: 'correct-popover-wide-light' },
  findings: { spec: 'findings.spec.ts', screenshot: 'findings-wide-light' },
  proposed: { spec: 'proposals.spec.ts', screenshot: 'proposed-wide-light' },
  names: { spec: 'names.spec.ts', screenshot: 'names-wide-light' },
  'house-style': { spec: 'names.spec.ts', screenshot: 'house-style-wide-light' },
  export: { spec: 'export.spec.ts', screenshot: 'export-form-wide-light' },
  versions: { spec: 'history.spec.ts', screenshot: 'versions-wide-light' },
  backups: { spec: 'import-choices.spec.ts', screenshot: 'backups-wide-light' },
  overwritten: { spec: 'outside.spec.ts', screenshot: 'overwritten-wide-light' },
}
