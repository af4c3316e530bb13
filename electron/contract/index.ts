// The pure description of what a window may ask for. The only room of the project a renderer may import from.
export * from '../../data/corrections/index.ts'
export * from '../../data/schema/index.ts'
export * from './answers.ts'
export * from './calls.ts'
export * from './channels.ts'
export * from './draft.ts'
export * from './user-settings.ts'
export * from './window-api.ts'
