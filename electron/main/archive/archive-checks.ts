// A part of the data library that the first list does not need; checker.ts loads it with the first request.
export { ArchiveChecks } from '../../../data/index.ts'
