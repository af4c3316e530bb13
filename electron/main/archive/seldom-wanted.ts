// Parts of the data library needed only to create the sample archive, make a backup or restore one. They load the
// importers and checks, which starting the app does not need.
export { createSampleArchive } from '../../../data/acts/import/sample-archive.ts'
export { makeBackup, restoreArchive } from '../../../data/index.ts'
