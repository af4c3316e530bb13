// What a rule file may contain: Vale's layout and kinds of rules, with our own validity and examples.
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
    .strictObject({
      name: z.enum(['replace', 'remove', 'suggest', 'edit', 'convert']),
      params: z.array(z.string()).optional(),
    })
    .optional(),
  /** At most so many hits in an article; 0: all. */
  limit: z.int().min(0).default(0),
  vocab: z.boolean().default(true),
  validFrom: day.optional(),
  validTo: day.optional(),
  /** Examples: `from` should become `to`, or stay unchanged without `to`. */
  specs: z.array(spec).default([]),
}

const pattern = z.string().min(1).max(2000)
const count = z.int().min(0)
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
  z
    .strictObject({
      extends: z.literal('occurrence'),
      ...common,
      token: pattern,
      max: count.optional(),
      min: count.optional(),
    })
    .refine(({ max, min }) => max !== undefined || min !== undefined, 'max or min is needed'),
  z.strictObject({
    extends: z.literal('repetition'),
    ...common,
    tokens: z.array(pattern).min(1),
    max: count.default(0),
    alpha: z.boolean().default(false),
  }),
  z.strictObject({ extends: z.literal('consistency'), ...common, either: swapEntry }),
  z.strictObject({ extends: z.literal('conditional'), ...common, first: pattern, second: pattern }),
  z.strictObject({
    extends: z.literal('capitalization'),
    ...common,
    /** $title, $sentence, $lower, $upper, or a pattern. */
    match: pattern,
    style: z.enum(['AP', 'Chicago']).default('AP'),
    indicators: z.array(z.string().min(1)).default([]),
    threshold: z.number().min(0).max(1).default(0.8),
    prefix: pattern.optional(),
  }),
  z.strictObject({ extends: z.literal('metric'), ...common, formula: pattern, condition: pattern }),
])
export type RuleFile = z.infer<typeof ruleFileSchema>
type Of<Kind extends RuleFile['extends']> = Extract<RuleFile, { readonly extends: Kind }>
export type Substitution = Of<'substitution'>
export type Existence = Of<'existence'>
export type Occurrence = Of<'occurrence'>
export type Repetition = Of<'repetition'>
export type Consistency = Of<'consistency'>
export type Conditional = Of<'conditional'>
export type Capitalization = Of<'capitalization'>
export type Metric = Of<'metric'>

/** Vale's kinds of rules that are not supported. */
export const UNSUPPORTED: ReadonlySet<string> = new Set(['spelling', 'sequence', 'script'])
