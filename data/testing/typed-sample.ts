// Set-up for tests of the command line: their own sample archive, and common queries on it.
import { join } from 'node:path'
import { expect } from 'vitest'
import { copySample } from './sample-copy.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { typeJson } from './type-command.ts'

export interface TypedSample {
  /** Absolute path of the test's own folder. */
  readonly folder: string
  /** Absolute path of the sample archive in it. */
  readonly archive: string
}

export interface Listed {
  readonly total: number
  readonly articles: { id: string; headline: string; tags: string[]; published: string }[]
}

export interface TypedError {
  readonly error: { readonly code: string; readonly message: string }
}

/** Creates a sample archive that lives as long as the running test. */
export async function typedSample(): Promise<TypedSample> {
  const folder = await temporaryFolder()
  const archive = join(folder, 'archive')
  await copySample(archive)
  return { folder, archive }
}

/** The id of the first article a query finds. */
export async function firstId(archive: string, query: string): Promise<string> {
  return (await typeJson<Listed>('list', archive, query)).document.articles[0]?.id ?? ''
}

/** The exit status and problem of a command that fails; the message must be a sentence. */
export async function errorOf(...args: readonly string[]): Promise<readonly [status: number, code: string]> {
  const { status, document } = await typeJson<TypedError>(...args)
  expect(document.error.message.length).toBeGreaterThan(12)
  return [status, document.error.code]
}
