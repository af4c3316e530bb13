// What a rule file may contain: Vale's layout for `substitution` and `existence`, with our own validity and examples.
// Anything else is refused by name, since a half-understood rule marks the wrong things.
import { z } from '../schema/index.ts'

const day = z.iso.date()
const scope = z.string().min(1).max(200)
const spec = z.strictObject({ from: z.string().min(1).max(2000), to: z.string().max(2000).optional() })

const common = {
  message: z.string().max(500).optional(),
  level: z.enum(['suggestion', 'warning', 'error']).default('warning'),
  link: z.string().max(2000).optional(),
  description: z.string().max(4000).optional(),
  /** As readScope accepts. */
  scope: z.union([scope, z.array(scope).min(1)]).default('text'),
  ignorecase: z.boolean().default(false),
  nonword: z.boolean().default(false),
  exceptions: z.array(z.string().min(1)).default([]),
  action: z
    .strictObject({ name: z.enum(['replace', 'remove', 'suggest', 'edit']), params: z.array(z.string()).optional() })
    .optional(),
  vocab: z.boolean().default(true),
  validFrom: day.optional(),
  validTo: day.optional(),
  /** Examples: `from` should become `to`, or stay unchanged without `to`. */
  specs: z.array(spec).default([]),
}

const swapEntry = z.record(z.string().min(1), z.string())

export const ruleFileSchema = z.discriminatedUnion('extends', [
  z.strictObject({
    extends: z.literal('substitution'),
    ...common,
    capitalize: z.boolean().default(false),
    swap: z.union([
      swapEntry,
      z.array(swapEntry).transform((list) => Object.assign({}, ...list) as Record<string, string>),
    ]),
  }),
  z.strictObject({
    extends: z.literal('existence'),
    ...common,
    append: z.boolean().default(false),
    tokens: z.array(z.string().min(1)).default([]),
    raw: z.array(z.string().min(1)).default([]),
  }),
])
export type RuleFile = z.infer<typeof ruleFileSchema>
export type Substitution = Extract<RuleFile, { extends: 'substitution' }>
export type Existence = Extract<RuleFile, { extends: 'existence' }>

/** Vale's kinds of rules that are not supported. */
export const UNSUPPORTED: ReadonlySet<string> = new Set([
  ...[
    'occurrence',
    'repetition',
    'consistency',
    'conditional',
    'capitalization',
    'metric',
    'spelling',
    'sequence',
    'script',
  ],
])
