// A part of the data library that the first list does not need; finder.ts loads it with the first search.
export { ArchiveFind } from '../../../data/index.ts'
