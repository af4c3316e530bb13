// Trying a rule before it is saved: whether it can be used, the results of its own examples, and its effect on any
// sentence.
import type { RuleTrial, Tried, TriedExample } from '../schema/index.ts'
import { type CompiledRule, compileRule } from './compile-rule.ts'
import { readRuleFile, ruleName } from './read-rule-file.ts'
import type { RuleFile } from './style-rule-file.ts'
import type { StylebookFile } from './stylebook-file.ts'

/** Tries a rule file on its examples and on sentences. */
export function tryRule(file: StylebookFile, accepted: readonly RegExp[], sentences: readonly string[]): RuleTrial {
  const read = readRuleFile(file)
  if ('detail' in read) return { problem: read.detail, examples: [], sentences: [] }
  try {
    const rule = compileRule(ruleName(file.path), read, accepted)
    return { problem: null, examples: tryExamples(rule, read), sentences: sentences.map((text) => triedOn(rule, text)) }
  } catch (error) {
    if (error instanceof SyntaxError) return { problem: error.message, examples: [], sentences: [] }
    throw error
  }
}

/** The results of a rule’s own examples. */
export function tryExamples(rule: CompiledRule, { specs }: RuleFile): readonly TriedExample[] {
  return specs.map(({ from, to }) => exampleOf(rule, from, to ?? null))
}

function triedOn(rule: CompiledRule, text: string): Tried {
  const hits = rule.findInSentence(text)
  const becomes = hits.reduceRight((left, { start, end, suggestions }) => {
    return suggestions[0] === undefined ? left : left.slice(0, start) + suggestions[0] + left.slice(end)
  }, text)
  return { text, hits, becomes }
}

function exampleOf(rule: CompiledRule, from: string, to: string | null): TriedExample {
  const tried = triedOn(rule, from)
  const isKept = to === null ? tried.hits.length === 0 : tried.hits.length > 0 && tried.becomes === to
  return { ...tried, to, isKept }
}
