// What making the sample archive, making a backup and going back to one need of the data library, apart from the rest: they
// bring in and check copy, which a start never does.
export { createSampleArchive, makeBackup, restoreArchive } from '../../../data/index.ts'
