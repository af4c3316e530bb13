import { version as number } from '../../../package.json'
import { ok } from '../../schema/index.ts'
import type { Command } from '../command.ts'

export const version: Command = {
  name: 'version',
  summary: 'Print the version of Corrigenda.',
  usage: 'corrigenda version',
  example: 'corrigenda --version',
  options: {},
  arity: [0, 0],
  run: async () => ok({ document: { version: number }, text: number }),
}
