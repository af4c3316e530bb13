// What a window may ask about copy that comes in.
import { ENCODINGS, isLanguage, type Problem, z } from '../../../data/schema/index.ts'
import { answers, job, type Room, token } from '../call.ts'
import type { PickedFiles } from '../picked.ts'

/** How the language of copy is known; 'short': too little text to tell, so that it is taken as English; 'unclear': no one knows. */
export type LanguageOrigin = 'given' | 'declared' | 'recognised' | 'short' | 'unclear'

/** An article that would come in. `source`: the name of its file. */
export interface FreshCopy {
  readonly id: string
  readonly headline: string
  readonly source: string
  /** BCP 47; 'und': unclear. */
  readonly language: string
  readonly languageFrom: LanguageOrigin
  readonly encoding: string
  /** Whether the encoding is a guess. */
  readonly isGuess: boolean
  /** How its text begins, a line a paragraph; '' but for the first articles of an import. */
  readonly opening: string
}

/**
 * What an import would do. `here` names the article that has the same text: one of the archive, or one of `fresh`.
 * `problem` says why a file is refused.
 */
export interface ImportPlanned {
  readonly fresh: readonly FreshCopy[]
  readonly here: readonly { readonly id: string; readonly source: string }[]
  readonly refused: readonly { readonly source: string; readonly problem: Problem }[]
  readonly skipped: readonly { readonly source: string; readonly reason: string }[]
  readonly isCancelled: boolean
}

export interface ImportDone {
  readonly ids: readonly string[]
}

/** What somebody said of copy that does not say it itself. */
const said = {
  language: z.string().min(2).max(35).refine(isLanguage, 'is no language').optional(),
  encoding: z.enum(ENCODINGS).optional(),
}
const fileName = z.string().min(1).max(10_000)

/** Of all the copy, and of single files by their names in the plan. */
const choices = z.strictObject({ ...said, files: z.record(fileName, z.strictObject(said)).optional() })
export type ImportChoices = z.infer<typeof choices>

/** Characters of copy that is pasted or typed: at most three bytes each, what a file to import may have. */
export const MOST_PASTED = 3_000_000
export const MOST_HEADLINE = 500

export const importing = {
  'import:pick': {
    needs: 'nothing',
    request: z.strictObject({ what: z.enum(['files', 'folder']) }),
    answer: answers<PickedFiles | null>(),
  },
  'import:drop': {
    needs: 'nothing',
    isFromPreload: true,
    request: z.strictObject({ paths: z.array(z.string().min(1).max(10_000)).min(1).max(10_000) }),
    answer: answers<PickedFiles>(),
  },
  /** Copy from the clipboard or typed, with a headline of its own or ''. It is picked then, as files are. */
  'import:paste': {
    needs: 'nothing',
    request: z.strictObject({
      format: z.enum(['text', 'html']),
      text: z.string().min(1).max(MOST_PASTED),
      headline: z.string().max(MOST_HEADLINE),
    }),
    answer: answers<PickedFiles>(),
  },
  /** Looks through what was picked and says what would happen; the token stays good for import:run. */
  'import:plan': {
    needs: 'open',
    request: z.strictObject({ token, job, choices: choices.optional() }),
    answer: answers<ImportPlanned>(),
  },
  /** Counted, and cancelled it changes nothing. */
  'import:run': {
    needs: 'writable',
    isAct: true,
    request: z.strictObject({ token, job }),
    answer: answers<ImportDone>(),
  },
} as const satisfies Room<'import'>
