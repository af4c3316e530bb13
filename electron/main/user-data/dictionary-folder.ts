// A part of the data library that the first list does not need; settings.ts loads it with the first request.
export { dictionariesIn } from '../../../data/index.ts'
