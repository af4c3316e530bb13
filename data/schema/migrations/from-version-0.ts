// Version 0 to 1: adds the house profile to the manifest. Before, every house used the neutral one, written out here as
// it was then: a step must never change with the code around it.
import type { Migration } from './migration.ts'

const profile = {
  noticeClasses: ['correction', 'clarification', 'update', 'retraction', 'refile'],
  publicCategories: ['name', 'fact', 'number', 'date', 'quote', 'attribution', 'legal'],
}
const head = { format: 'corrigenda-archive', id: '0123456789abcdef', title: 'The Courier' }
const createdAt = '2020-02-29T12:00:00.000Z'

export const fromVersion0: Migration = {
  from: 0,
  manifest: (before) => ({ ...before, version: 1, profile }),
  example: {
    before: { ...head, version: 0, createdAt },
    after: { ...head, version: 1, createdAt, profile },
  },
}
