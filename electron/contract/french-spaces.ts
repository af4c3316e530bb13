// In the contract, because windows and the main process both need it.
export { frenchSpaces, withFrenchSpaces } from '../../data/text/french-spaces.ts'
