// Calls about importing.
import {
  type Block,
  ENCODINGS,
  idSchema,
  importDetailsSchema,
  isLanguage,
  type Problem,
  recipeNameSchema,
  type TableColumns,
  tableColumnsSchema,
  z,
} from '../../../data/schema/index.ts'
import { answers, job, type Room, token } from '../call.ts'
import type { PickedFiles } from '../picked.ts'

/**
 * How the language of copy was determined; 'short': too little text to tell, so English is assumed; 'unclear': unknown.
 */
export type LanguageOrigin = 'given' | 'declared' | 'recognised' | 'short' | 'unclear'

/** An article to be imported. `source`: the name of its file. */
export interface FreshCopy {
  readonly id: string
  readonly headline: string
  readonly source: string
  /** BCP 47; 'und': unclear. */
  readonly language: string
  readonly languageFrom: LanguageOrigin
  readonly encoding: string
  /** Whether the encoding was guessed. */
  readonly isGuess: boolean
  /** The first lines of its text, one per paragraph; '' except for the first articles of an import. */
  readonly opening: string
  /** The article of which it is another version: in the archive, or one of `fresh`; null: none. */
  readonly versionOf: string | null
  /** Whether it was not published yet, as its file or its site says. */
  readonly isDraft: boolean
  /** The article it reads nearly like: in the archive, or one of `fresh`; null: none. */
  readonly like: string | null
}

/** A planned article as it will come in; `isCut`: only the first lines of its text. */
export interface CopyText {
  readonly headline: string
  readonly standfirst: string
  readonly byline: string
  readonly lines: readonly { readonly text: string; readonly type: Block['type'] }[]
  readonly isCut: boolean
}

/** A table among the files: the names of its columns, which is what, and the saved recipe that said so; null: none. */
export interface PlannedTable {
  readonly name: string
  readonly head: readonly string[]
  readonly columns: TableColumns
  readonly recipe: string | null
}

/**
 * What an import would do. `here` names the article with the same text: one in the archive, or one of `fresh`.
 * `problem` says why a file is refused.
 */
export interface ImportPlanned {
  readonly fresh: readonly FreshCopy[]
  readonly here: readonly { readonly id: string; readonly source: string }[]
  readonly refused: readonly { readonly source: string; readonly problem: Problem }[]
  readonly skipped: readonly { readonly source: string; readonly reason: string }[]
  readonly tables: readonly PlannedTable[]
  readonly isCancelled: boolean
}

export interface ImportDone {
  readonly ids: readonly string[]
}

/** What the user states about copy that does not say so itself. */
const stated = {
  language: z.string().min(2).max(35).refine(isLanguage, 'is no language').optional(),
  encoding: z.enum(ENCODINGS).optional(),
  columns: tableColumnsSchema.optional(),
}
const fileName = z.string().min(1).max(10_000)

/** For all the copy, and for single files by their names in the plan. */
const choices = z.strictObject({ ...stated, files: z.record(fileName, z.strictObject(stated)).optional() })
export type ImportChoices = z.infer<typeof choices>

/** Which of the planned articles come in (`items`: by id, whatever their kind), and what is stated about all of them. */
const planChoice = z.strictObject({
  changed: z.enum(['leave-out', 'another']).optional(),
  drafts: z.boolean().optional(),
  items: z.record(idSchema, z.boolean()).optional(),
  details: importDetailsSchema.optional(),
})
export type ImportPlanChoice = z.infer<typeof planChoice>

/**
 * UTF-16 units of pasted or typed copy: at most three bytes each in UTF-8, which keeps it below the size limit of
 * imported files.
 */
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
  /** Adds copy that was pasted or typed, with its own headline or ''. It then counts as picked, like files. */
  'import:paste': {
    needs: 'nothing',
    request: z.strictObject({
      format: z.enum(['text', 'html']),
      text: z.string().min(1).max(MOST_PASTED),
      headline: z.string().max(MOST_HEADLINE),
    }),
    answer: answers<PickedFiles>(),
  },
  /** Reads what was picked and returns what an import would do; the token stays valid for import:run. */
  'import:plan': {
    needs: 'open',
    request: z.strictObject({ token, job, choices: choices.optional() }),
    answer: answers<ImportPlanned>(),
  },
  /** The text of one planned article. */
  'import:read': {
    needs: 'open',
    request: z.strictObject({ token, id: idSchema }),
    answer: answers<CopyText>(),
  },
  /** Saves which columns of a table are what, for the next one with the same columns. */
  'import:save-recipe': {
    needs: 'writable',
    request: z.strictObject({
      name: recipeNameSchema,
      head: z.array(z.string().max(500)).min(1).max(1000),
      columns: tableColumnsSchema,
    }),
    answer: answers<null>(),
  },
  /** Removes a recipe; nothing that came in by it changes. */
  'import:remove-recipe': {
    needs: 'writable',
    request: z.strictObject({ name: recipeNameSchema }),
    answer: answers<null>(),
  },
  /** Reports progress; if cancelled, changes nothing. */
  'import:run': {
    needs: 'writable',
    isAct: true,
    request: z.strictObject({ token, job, choice: planChoice.optional() }),
    answer: answers<ImportDone>(),
  },
} as const satisfies Room<'import'>
